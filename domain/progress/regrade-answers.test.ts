import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { db } from '../../lib/db'
import { expectKeptOfAnswers } from '../../tests/expect-kept-of-answers'
import { getProgress } from './get-progress'
import { readLogAfter } from './read-log-after'
import { recordEvents } from './record-events'
import { applyRegrade, previewRegrade, type RegradeDecision } from './regrade-answers'
import { foldEvents } from './rules/fold-events'
import type { Choice, LearnerEvent } from './types'

const QUESTION = 'q-container-kernel' as const
const OTHER = 'q-container-run-twice' as const
const NOW = new Date('2026-06-01T12:00:00.000Z')
const CHOICES = ['one', 'two', 'three'] as const
const SCORES: Record<string, number> = { one: 1, two: 0.5, three: 0 }
const second = (n: number) => new Date(Date.UTC(2026, 4, 1, 0, 0, n)).toISOString()
const toGrade = (score: number) => ({ right: score === 1, score, misconceptions: [score === 0.5 ? 'half-known' : 'kernel-of-its-own'] })
/** The old key: "one" is right. */
const grade = (_id: string, { choice }: { choice: Choice }) => toGrade(SCORES[String(choice)] ?? 0)
const createUser = async () => (await db.user.create({ data: { name: 'Learner 1' } })).id

/** The new key turns the old one round; answers to the version in force keep their verdict. */
const turned: RegradeDecision = {
  questionId: QUESTION,
  policy: 'new',
  fromVersion: null,
  toVersion: 'v2',
  decide: ({ choice }) => toGrade(1 - (SCORES[String(choice)] ?? 0)),
}

const drafts = fc.array(
  fc.record({
    user: fc.integer({ min: 0, max: 1 }),
    kind: fc.constantFrom('answer', 'answer', 'answer', 'review', 'reveal', 'reset'),
    at: fc.integer({ min: 0, max: 20 }),
    question: fc.constantFrom(QUESTION, QUESTION, OTHER),
    version: fc.constantFrom('v1', 'v1', 'v2'),
    choice: fc.constantFrom(...CHOICES),
    attempt: fc.integer({ min: 1, max: 2 }),
  }),
  { minLength: 1, maxLength: 16 },
)
type Draft = typeof drafts extends fc.Arbitrary<(infer D)[]> ? D : never

function toEvent({ kind, at, question, version, choice, attempt }: Draft): LearnerEvent {
  const base = { id: randomUUID(), at: second(at) }
  const kept = { version, choice: [choice] }
  if (kind === 'answer') return { ...base, type: 'question_answered', questionId: question, payload: { ...kept, attempt } }
  if (kind === 'review') return { ...base, type: 'review_answered', questionId: question, payload: kept }
  if (kind === 'reveal') return { ...base, type: 'answers_revealed', questionId: question, payload: { attempt } }
  return { ...base, type: 'progress_reset', payload: {} }
}

async function readEverything() {
  const answers = await db.answer.findMany({ orderBy: [{ userId: 'asc' }, { eventId: 'asc' }] })
  const states = await db.questionState.findMany({ orderBy: [{ userId: 'asc' }, { questionId: 'asc' }] })
  const regrades = await db.regrade.findMany({ orderBy: { id: 'asc' } })
  const regraded = await db.regradedAnswer.findMany({ orderBy: [{ userId: 'asc' }, { eventId: 'asc' }] })
  return { answers, states, regrades, regraded }
}

/** What the fold of the whole log says, with the verdicts as they are kept now. */
async function foldLog(userId: string) {
  const log = await db.$transaction((tx) => readLogAfter(tx, userId, null))
  return foldEvents(log).questions
}

describe('a regrade', () => {
  it('does what its preview says, once, keeps what was before, and leaves the snapshot equal to the fold of the log', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, async (made) => {
        await db.regrade.deleteMany()
        await db.user.deleteMany()
        const users = [await createUser(), await createUser()]
        for (const draft of made) await recordEvents({ userId: users[draft.user] as string, events: [toEvent(draft)], grade, now: NOW })
        const before = await readEverything()

        const preview = await previewRegrade(turned)
        expect(await readEverything()).toEqual(before)
        const applied = await applyRegrade(turned)
        expect(applied).toEqual(preview)

        const after = await readEverything()
        const changes = new Map(applied.changed.map((change) => [change.eventId, change]))
        expect(after.answers).toEqual(before.answers.map((answer) => ({ ...answer, ...(changes.get(answer.eventId)?.after ?? {}) })))
        for (const { version, questionId, eventId } of before.answers)
          if (version === 'v2' || questionId !== QUESTION) expect(changes.has(eventId)).toBe(false)
        expect(after.regraded.map(({ eventId, scoreBefore, rightBefore }) => [eventId, scoreBefore, rightBefore]).sort()).toEqual(
          applied.changed.map(({ eventId, before: { score, right } }) => [eventId, score, right]).sort(),
        )
        for (const userId of users) expect((await getProgress({ userId })).questions).toEqual(await foldLog(userId))
        for (const userId of users) await expectKeptOfAnswers(userId)

        expect((await applyRegrade(turned)).changed).toEqual([])
        expect(await readEverything()).toEqual(after)
      }),
      { numRuns: 12 },
    )
  })

  it('keeps the score that an answer had before the first of several regrades', async () => {
    const userId = await createUser()
    const event = toEvent({ user: 0, kind: 'answer', at: 1, question: QUESTION, version: 'v1', choice: 'two', attempt: 1 })
    await recordEvents({ userId, events: [event], grade, now: NOW })
    await applyRegrade({ ...turned, policy: 'full', decide: () => toGrade(1) })
    await applyRegrade({ ...turned, decide: () => toGrade(0) })
    const kept = await db.regradedAnswer.findMany({ orderBy: { regrade: { at: 'asc' } } })
    expect(kept.map(({ scoreBefore, scoreAfter }) => [scoreBefore, scoreAfter])).toEqual([
      [0.5, 1],
      [1, 0],
    ])
    expect((await getProgress({ userId })).questions[QUESTION]).toMatchObject({ first: { right: false }, last: { right: false, score: 0 } })
  })

  it('that leaves all as it is notes the decision once', async () => {
    const userId = await createUser()
    const event = toEvent({ user: 0, kind: 'answer', at: 1, question: QUESTION, version: 'v1', choice: 'two', attempt: 1 })
    await recordEvents({ userId, events: [event], grade, now: NOW })
    const none: RegradeDecision = { ...turned, policy: 'none', decide: ({ kept }) => kept }
    for (let run = 0; run < 2; run++) expect((await applyRegrade(none)).changed).toEqual([])
    expect(await db.regrade.findMany({ select: { policy: true, answers: true } })).toEqual([{ policy: 'none', answers: 1 }])
  })

  it('beside answers that come in and another run of itself, ends as one run after them', async () => {
    const userId = await createUser()
    const draft = { user: 0, kind: 'answer', question: QUESTION, version: 'v1', attempt: 1 } as const
    await recordEvents({ userId, events: [toEvent({ ...draft, at: 1, choice: 'three' })], grade, now: NOW })
    const events = CHOICES.map((choice, index) => toEvent({ ...draft, at: 2 + index, choice }))
    await Promise.all([
      ...events.map((event) => recordEvents({ userId, events: [event], grade, now: NOW })),
      applyRegrade(turned),
      applyRegrade(turned),
    ])
    await applyRegrade(turned)
    expect((await getProgress({ userId })).questions).toEqual(await foldLog(userId))
    expect((await db.answer.findMany({ orderBy: { at: 'asc' } })).map(({ score }) => score)).toEqual([1, 0, 0.5, 1])
  })

  it('calls for what else rests on verdicts, within the same transaction', async () => {
    const userId = await createUser()
    const event = toEvent({ user: 0, kind: 'answer', at: 1, question: QUESTION, version: 'v1', choice: 'one', attempt: 1 })
    await recordEvents({ userId, events: [event], grade, now: NOW })
    const refuse = async () => {
      throw new Error('no cards today')
    }
    await expect(applyRegrade(turned, refuse)).rejects.toThrow('no cards today')
    expect(await db.regrade.count()).toBe(0)
    expect(await db.answer.findFirst()).toMatchObject({ right: true, score: 1 })
  })

  it('takes more learners than a query takes parameters', async () => {
    await db.$executeRaw`INSERT INTO "User" (id, name) SELECT gen_random_uuid(), 'Learner' FROM generate_series(1, 33000)`
    await db.$executeRaw`
      INSERT INTO "Answer" ("userId", "eventId", "questionId", version, attempt, choice, "right", score, at)
      SELECT id, gen_random_uuid(), ${QUESTION}, 'v1', 1, '["two"]', false, 0.5, now() FROM "User"`
    const { answers, learners, changed } = await previewRegrade({ ...turned, decide: () => toGrade(1) })
    expect([answers, learners, changed.length]).toEqual([33_000, 33_000, 33_000])
  })
})
