import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { db } from '../../lib/db'
import { createUser } from '../../tests/factories'
import { getProgress } from '../progress/get-progress'
import { recordEvents } from '../progress/record-events'
import type { GradedEvent, LearnerEvent } from '../progress/types'
import { replayAllCards } from './replay-all-cards'
import { replayLog } from './rules/replay-log'
import { writeCards } from './write-cards'

const QUESTIONS = ['q-container-kernel', 'q-container-run-twice'] as const
const NOW = new Date('2026-12-01T12:00:00.000Z')
const grade = (_id: string, { choice }: { choice: string[] | string }) => ({
  right: choice[0] === 'one',
  score: choice[0] === 'one' ? 1 : 0,
})
const record = (userId: string, events: LearnerEvent[]) => recordEvents({ userId, events, grade, writeCards, now: NOW })
const hour = (n: number) => new Date(Date.UTC(2026, 4, 1, n)).toISOString()

const draft = fc.record({
  kind: fc.integer({ min: 0, max: 15 }),
  at: fc.integer({ min: 0, max: 200 }),
  questionId: fc.constantFrom(...QUESTIONS),
  right: fc.boolean(),
  confidence: fc.constantFrom('sure', 'unsure', 'guess', undefined),
})
type Draft = typeof draft extends fc.Arbitrary<infer T> ? T : never

function toEvent({ kind, at, questionId, right, confidence }: Draft): LearnerEvent {
  const base = { id: randomUUID(), at: hour(at), questionId }
  const answer = { version: 'v', choice: [right ? 'one' : 'four'], ...(confidence ? { confidence } : {}) }
  if (kind < 5) return { ...base, type: 'question_answered', payload: { ...answer, attempt: 1 } }
  if (kind < 11) return { ...base, type: 'review_answered', payload: answer }
  if (kind === 11) return { ...base, type: 'answers_revealed', payload: { attempt: 1 } }
  if (kind === 12) return { ...base, type: 'card_suspended', payload: {} }
  if (kind === 13) return { ...base, type: 'card_resumed', payload: {} }
  if (kind === 14) return { ...base, type: 'card_forgotten', payload: {} }
  const { questionId: _, ...bare } = base
  return { ...bare, type: 'progress_reset', payload: {} }
}

const countWaiting = async () => {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return row?.n
}

describe('writeCards', () => {
  it("gives the browser's cards, for any batches in any order, also sent again", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(draft, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 6 }), async (drafts, size) => {
        const { id: userId } = await createUser()
        const events = drafts.map(toEvent)
        for (let start = 0; start < events.length; start += size) await record(userId, events.slice(start, start + size))
        await record(userId, events.slice(0, 3))
        const graded = events.map(
          (event): GradedEvent =>
            event.type === 'question_answered' || event.type === 'review_answered'
              ? { ...event, grade: grade(event.questionId, event.payload) }
              : event,
        )
        expect((await getProgress({ userId })).cards).toEqual(replayLog(graded))
      }),
      { numRuns: 40 },
    )
  })

  it('follows a verdict that was changed after the answer', async () => {
    const { id: userId } = await createUser()
    const missed = toEvent({ kind: 0, at: 1, questionId: QUESTIONS[0], right: false, confidence: undefined })
    const other = toEvent({ kind: 0, at: 1, questionId: QUESTIONS[1], right: false, confidence: undefined })
    await record(userId, [missed, other])
    await db.answer.updateMany({ where: { userId, eventId: missed.id }, data: { right: true, score: 1 } })
    await db.$transaction((tx) => writeCards(tx, { userId, questionIds: [QUESTIONS[0]], resetAt: null }))
    expect(Object.keys((await getProgress({ userId })).cards)).toEqual([QUESTIONS[1]])
  })

  it('makes those of everybody anew: for answers that none were made of, and without those of before a reset', async () => {
    const [late, reset] = [await createUser(), await createUser()]
    const missed = (at: number) => toEvent({ kind: 0, at, questionId: QUESTIONS[0], right: false, confidence: undefined })
    await recordEvents({ userId: late.id, events: [missed(1)], grade, now: NOW })
    await record(reset.id, [missed(1), toEvent({ kind: 15, at: 2, questionId: QUESTIONS[0], right: true, confidence: undefined })])
    expect((await getProgress({ userId: late.id })).cards).toEqual({})
    for (const _twice of [1, 2]) {
      expect((await replayAllCards()).learners).toBeGreaterThanOrEqual(2)
      expect(Object.keys((await getProgress({ userId: late.id })).cards)).toEqual([QUESTIONS[0]])
      expect((await getProgress({ userId: reset.id })).cards).toEqual({})
    }
  })

  it('passes over an account that is deleted while the cards are made anew', async () => {
    const users = [await createUser(), await createUser()]
    for (const { id } of users)
      await record(id, [toEvent({ kind: 0, at: 1, questionId: QUESTIONS[0], right: false, confidence: undefined })])
    await db.reviewCard.deleteMany()
    const [leaving, staying] = users.map(({ id }) => id) as [string, string]
    let replay: ReturnType<typeof replayAllCards> | undefined
    await db.$transaction(async (tx) => {
      await tx.user.delete({ where: { id: leaving } })
      replay = replayAllCards()
      // It knows of the account still, and waits for its row.
      await expect.poll(countWaiting).toBe(1)
    })
    expect(await replay).toEqual({ learners: 1, cards: 1 })
    expect(await db.reviewCard.count({ where: { userId: staying } })).toBe(1)
  })

  it("leaves another learner's cards alone", async () => {
    const [one, other] = [await createUser(), await createUser()]
    const missed = toEvent({ kind: 0, at: 1, questionId: QUESTIONS[0], right: false, confidence: 'sure' })
    await record(one.id, [missed])
    await record(other.id, [{ ...missed, id: randomUUID() }])
    await record(other.id, [toEvent({ kind: 15, at: 9, questionId: QUESTIONS[0], right: true, confidence: undefined })])
    expect((await getProgress({ userId: other.id })).cards).toEqual({})
    expect(Object.keys((await getProgress({ userId: one.id })).cards)).toEqual([QUESTIONS[0]])
  })
})
