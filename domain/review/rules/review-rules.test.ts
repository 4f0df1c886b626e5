import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Card } from '../../progress/types'
import { DUE_LIMIT } from './due-limit'
import { countDue, countLeft, dayAfter, endOfDay, keepAsked, localDay, toDueView } from './due-view'
import { listDue } from './list-due'
import { nextMemory } from './next-memory'
import { PARAMETERS_VERSION } from './parameters-version'
import { opensCard, rateAnswer } from './rate-answer'
import { type CardEvent, replayCard } from './replay-card'

const DAY_MS = 24 * 60 * 60 * 1000
const START = Date.UTC(2026, 0, 1)
const at = (days: number) => new Date(START + Math.round(days * DAY_MS)).toISOString()
const event = (days: number, part: Partial<CardEvent>): CardEvent =>
  ({ id: randomUUID(), at: at(days), type: 'question_answered', right: null, confidence: null, ...part }) as CardEvent

const confidence = fc.constantFrom('sure', 'unsure', 'guess', null)
const anyEvent: fc.Arbitrary<CardEvent> = fc.record({
  id: fc.uuid(),
  at: fc.integer({ min: 0, max: 4_000 }).map((tenths) => at(tenths / 10)),
  type: fc.constantFrom(
    'question_answered',
    'question_answered',
    'review_answered',
    'review_answered',
    'answers_revealed',
    'card_suspended',
    'card_resumed',
    'card_forgotten',
  ),
  right: fc.constantFrom(true, false, null),
  confidence,
})
const anyLog = fc.uniqueArray(anyEvent, { selector: ({ id }) => id, maxLength: 30 })

describe('rateAnswer', () => {
  it('takes wrong as again, and right by how sure it was', () => {
    expect([null, 'sure', 'unsure', 'guess'].map((said) => rateAnswer(false, said as null))).toEqual(['again', 'again', 'again', 'again'])
    expect([null, 'sure', 'unsure', 'guess'].map((said) => rateAnswer(true, said as null))).toEqual(['good', 'easy', 'good', 'hard'])
  })
  it('opens a card for a miss, or for a right answer that was not sure', () => {
    expect([null, 'sure', 'unsure', 'guess'].map((said) => opensCard(true, said as null))).toEqual([false, false, true, true])
    expect(opensCard(false, 'sure')).toBe(true)
  })
})

describe('nextMemory', () => {
  it('keeps to the parameters of its version', () => {
    // Other figures than these are other parameters: raise the version, and have the cards replayed.
    expect(PARAMETERS_VERSION).toBe(1)
    const first = nextMemory(null, 'again', at(0))
    expect(first).toEqual({ stability: 0.212, difficulty: 6.4133, due: at(1) })
    const second = nextMemory({ ...first, at: at(0) }, 'good', at(1))
    expect([second.stability, second.due]).toEqual([1.88678762, at(3)])
  })
})

describe('replayCard', () => {
  it('makes no card of right answers without a word, and one of a miss', () => {
    const right = event(0, { right: true })
    expect(replayCard([right])).toBeNull()
    expect(replayCard([right, event(1, { right: false })])).toMatchObject({
      status: 'active',
      due: at(2),
      answeredAt: at(1),
      reviewedAt: null,
    })
  })
  it('takes giving up as a miss', () => {
    expect(replayCard([event(0, { type: 'answers_revealed' })])).toMatchObject({ due: at(1) })
  })
  it('counts a right answer without a word as good for a card that is there', () => {
    const missed = event(0, { right: false })
    const [quiet, unsure] = [null, 'unsure' as const].map((said) =>
      replayCard([missed, event(1, { type: 'review_answered', right: true, confidence: said })]),
    )
    expect(quiet?.due).toBe(unsure?.due)
    expect(quiet?.reviewedAt).toBe(at(1))
  })
  it('forgets until the question is missed again, and takes that back', () => {
    const log = [event(0, { right: false }), event(1, { type: 'card_forgotten' })]
    expect(replayCard([...log, event(2, { right: true, confidence: 'guess' })])?.status).toBe('forgotten')
    expect(replayCard([...log, event(2, { right: false })])).toMatchObject({ status: 'active', stability: 0.212 })
    expect(replayCard([...log, event(2, { type: 'card_resumed' })])).toMatchObject({ status: 'active', due: at(1) })
  })
  it('is the same in any order and with duplicates', () => {
    fc.assert(
      fc.property(anyLog, fc.infiniteStream(fc.nat()), (log, numbers) => {
        const shuffled = [...log, ...log.slice(0, 5)]
          .map((one) => ({ one, key: numbers.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one)
        expect(replayCard(shuffled)).toEqual(replayCard(log))
      }),
    )
  })
  it('equals going on from the card so far, at any cut, with what was known sent again', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (log, number) => {
        const sorted = [...log].sort((a, b) => (a.at !== b.at ? (a.at < b.at ? -1 : 1) : a.id < b.id ? -1 : 1))
        const cut = number % (log.length + 1)
        const known = replayCard(sorted.slice(0, cut))
        expect(replayCard(sorted.slice(cut), known)).toEqual(replayCard(log))
        if (known) expect(replayCard(sorted.slice(Math.max(0, cut - 3)), known)).toEqual(replayCard(log))
      }),
    )
  })
  it('is never due before a day after the newest answer, nor later than a year', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const card = replayCard(log)
        if (!card) return
        const days = (Date.parse(card.due) - Date.parse(card.answeredAt)) / DAY_MS
        expect(days).toBeGreaterThanOrEqual(1)
        expect(days).toBeLessThanOrEqual(365)
        expect(card.difficulty).toBeGreaterThanOrEqual(1)
        expect(card.difficulty).toBeLessThanOrEqual(10)
      }),
    )
  })
})

const card = (due: string, part: Partial<Card> = {}): Card => ({
  status: 'active',
  due,
  stability: 1,
  difficulty: 5,
  answeredAt: at(0),
  reviewedAt: null,
  last: { at: at(0), id: 'x' },
  ...part,
})

describe('listDue', () => {
  const anyCards = fc.array(fc.record({ lesson: fc.constantFrom('a', 'b', 'c', 'd'), due: fc.nat(9), suspended: fc.boolean() }), {
    maxLength: 40,
  })

  it('holds the oldest of those that are due, up to the limit, and no two of a lesson in a row where that can be avoided', () => {
    fc.assert(
      fc.property(anyCards, fc.integer({ min: 0, max: 25 }), (drafts, limit) => {
        const cards = Object.fromEntries(
          drafts.map(({ lesson, due, suspended }, index) => [
            `${lesson}-${index}`,
            card(at(due), { status: suspended ? 'suspended' : 'active' }),
          ]),
        )
        const due = listDue({ cards, lessonOf: (id) => id.slice(0, 1), until: at(5), limit })
        const wanted = Object.values(cards)
          .filter((one) => one.status === 'active' && one.due < at(5))
          .map((one) => one.due)
          .sort()
        expect(due.map((one) => one.due).sort()).toEqual(wanted.slice(0, limit))
        const counts = due.map(({ lessonId }) => due.filter((other) => other.lessonId === lessonId).length)
        const pairs = due.filter((one, index) => index > 0 && one.lessonId === due[index - 1]?.lessonId).length
        // Of n, a lesson with m needs m - 1 others between its own.
        expect(pairs).toBe(Math.max(0, ...counts.map((most) => most - 1 - (due.length - most))))
      }),
    )
  })
  it('leaves out what the guide no longer asks', () => {
    expect(listDue({ cards: { gone: card(at(0)) }, lessonOf: () => undefined, until: at(5), limit: 20 })).toEqual([])
  })
})

describe('countDue', () => {
  const now = new Date('2026-06-01T12:00:00')

  it('counts what is due before the end of the day, less what was reviewed on it', () => {
    const soon = new Date(Date.parse(endOfDay(now)) - 1).toISOString()
    const cards = { a: card(soon), b: card(endOfDay(now)), c: card(at(0), { status: 'suspended' }), gone: card(at(0)) }
    const view = toDueView(cards, (id) => id !== 'gone', now)
    expect(countDue(view, now)).toBe(1)
    expect(countDue(view, new Date(now.getTime() + DAY_MS))).toBe(2)
  })
  it('brings no more than a day can hold, and the rest the next day', () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`q${index}`, card(at(0))]))
    const reviewed = Object.fromEntries(
      Array.from({ length: 5 }, (_, index) => [`r${index}`, card(at(9_999), { reviewedAt: now.toISOString() })]),
    )
    const view = toDueView({ ...many, ...reviewed }, () => true, now)
    expect(view.day).toBe(localDay(now))
    expect(countDue(view, now)).toBe(DUE_LIMIT - 5)
    expect(countDue(view, new Date(now.getTime() + DAY_MS))).toBe(DUE_LIMIT)
  })
})

describe('countLeft', () => {
  const now = new Date('2026-06-01T12:00:00')
  const due = (many: number) => Object.fromEntries(Array.from({ length: many }, (_, index) => [`q${index}`, card(at(0))]))
  const reviewed = (many: number) =>
    Object.fromEntries(Array.from({ length: many }, (_, index) => [`r${index}`, card(at(9_999), { reviewedAt: now.toISOString() })]))

  it.each([
    ['one of a day that is not full was skipped', 1, 4, { skipped: 1, waiting: 0 }],
    ['the day is full', 11, DUE_LIMIT, { skipped: 0, waiting: 11 }],
    ['one of a full day was skipped, and ten are beyond it', 11, DUE_LIMIT - 1, { skipped: 1, waiting: 10 }],
    ['more were reviewed than a day brings', 2, DUE_LIMIT + 3, { skipped: 0, waiting: 2 }],
  ])('tells when %s', (_name, left, done, expected) => {
    expect(countLeft({ ...due(left), ...reviewed(done) }, now)).toEqual(expected)
  })

  it('counts no question that the guide has dropped', () => {
    expect(
      countLeft(
        keepAsked({ ...due(2), gone: card(at(0)) }, (id) => id !== 'gone'),
        now,
      ),
    ).toEqual({ skipped: 2, waiting: 0 })
  })
})

describe('dayAfter', () => {
  afterEach(() => vi.unstubAllEnvs())

  it.each([
    ['of 25 hours, just begun', '2026-10-25T00:15:00', '2026-10-26'],
    ['before one of 23 hours, nearly over', '2026-03-28T23:30:00', '2026-03-29'],
    ['that ends a year', '2026-12-31T12:00:00', '2027-01-01'],
  ])('is right on a day %s', (_name, now, expected) => {
    vi.stubEnv('TZ', 'Europe/Berlin')
    expect(dayAfter(new Date(now))).toBe(expected)
  })
})
