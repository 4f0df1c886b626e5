import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { db } from '../../lib/db'
import { expectDoneLessons } from '../../tests/expect-done-lessons'
import { expectKeptOfAnswers } from '../../tests/expect-kept-of-answers'
import { getProgress } from './get-progress'
import { recordEvents } from './record-events'
import { foldEvents } from './rules/fold-events'
import { isAnswer } from './rules/is-answer'
import { joinReceipts, NO_RECEIPT } from './rules/to-receipt'
import type { GradedEvent, LearnerEvent } from './types'

const LESSONS = ['what-is-a-container', 'what-is-an-image']
const QUESTION = 'q-container-kernel'
const NOW = new Date('2026-06-01T12:00:00.000Z')
const grade = (_id: string, { choice }: { choice: string[] | string }) => ({
  right: choice[0] === 'one',
  score: choice[0] === 'one' ? 1 : 0,
  misconceptions: ['kernel-of-its-own'],
})
const createUser = async () => (await db.user.create({ data: { name: 'Learner 1' } })).id
const completed = (at: string, lessonId = LESSONS[0] as string): LearnerEvent => ({
  id: randomUUID(),
  type: 'lesson_completed',
  lessonId,
  payload: { revision: 'r1' },
  at,
  day: at.slice(0, 10),
})
const answered = (at: string, choice: string, attempt = 1): LearnerEvent => ({
  id: randomUUID(),
  type: 'question_answered',
  questionId: QUESTION,
  payload: { version: 'v', attempt, choice: [choice] },
  at,
  day: at.slice(0, 10),
})
const second = (n: number) => new Date(Date.UTC(2026, 4, 1, 0, 0, n)).toISOString()

describe('recordEvents', () => {
  it('stores what was done and answers the snapshot', async () => {
    const userId = await createUser()
    const { snapshot } = await recordEvents({ userId, events: [completed(second(1)), answered(second(2), 'one')], grade, now: NOW })
    expect(snapshot.lessons[LESSONS[0] as string]).toMatchObject({ done: true, firstAt: second(1), revision: 'r1' })
    expect(snapshot.questions[QUESTION]).toMatchObject({ attempt: 1, last: { right: true, choice: ['one'] }, first: { right: true } })
    expect(await getProgress({ userId })).toEqual(snapshot)
  })

  it('the same batch sent twice, or five times at once, is stored once', async () => {
    const userId = await createUser()
    const events = [completed(second(1)), answered(second(2), 'four')]
    const first = await recordEvents({ userId, events, grade, now: NOW })
    const again = await Promise.all(Array.from({ length: 5 }, () => recordEvents({ userId, events, grade, now: NOW })))
    for (const { snapshot } of again) expect(snapshot).toEqual(first.snapshot)
    expect(await db.learnerEvent.count({ where: { userId } })).toBe(2)
    expect(await db.answer.count({ where: { userId } })).toBe(1)
  })

  it('takes the first of two events of one id, also within a batch', async () => {
    const userId = await createUser()
    const [lesson, answer] = [completed(second(1)), answered(second(2), 'four')]
    const events = [
      lesson,
      { ...completed(second(3), LESSONS[1]), id: lesson.id },
      answer,
      { ...answered(second(2), 'one', 2), id: answer.id },
    ]
    const { snapshot } = await recordEvents({ userId, events, grade, now: NOW })
    expect(Object.keys(snapshot.lessons)).toEqual([LESSONS[0]])
    expect(snapshot.questions[QUESTION]).toMatchObject({ attempt: 1, last: { right: false } })
    expect((await recordEvents({ userId, events: [...events].reverse(), grade, now: NOW })).snapshot).toEqual(snapshot)
  })

  it('equals the fold of the log for any batches in any order', async () => {
    const draft = fc.record({
      kind: fc.integer({ min: 0, max: 8 }),
      at: fc.integer({ min: 0, max: 20 }),
      lesson: fc.constantFrom(...LESSONS),
      right: fc.boolean(),
      attempt: fc.integer({ min: 1, max: 2 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(draft, { minLength: 1, maxLength: 18 }), fc.integer({ min: 1, max: 5 }), async (drafts, size) => {
        const userId = await createUser()
        const events = drafts.map(({ kind, at, lesson, right, attempt }): LearnerEvent => {
          const base = { id: randomUUID(), at: second(at), day: second(at).slice(0, 10) }
          if (kind < 2) return { ...base, type: 'lesson_completed', lessonId: lesson, payload: { revision: base.id.slice(0, 8) } }
          if (kind === 2) return { ...base, type: 'completion_undone', lessonId: lesson, payload: {} }
          if (kind < 5) return { ...answered(second(at), right ? 'one' : 'four', attempt), id: base.id }
          if (kind === 5) return { ...base, type: 'answers_revealed', questionId: QUESTION, payload: { attempt } }
          if (kind === 6) return { ...base, type: 'progress_reset', payload: {} }
          return { ...base, type: 'review_answered', questionId: QUESTION, payload: { version: 'v1', choice: [right ? 'one' : 'four'] } }
        })
        for (let start = 0; start < events.length; start += size)
          await recordEvents({ userId, events: events.slice(start, start + size), grade, now: NOW })
        const graded = events.map(
          (event): GradedEvent => (isAnswer(event) ? { ...event, grade: grade(event.questionId, event.payload) } : event),
        )
        const { days, ...stored } = await getProgress({ userId })
        const { days: _days, ...folded } = foldEvents(graded)
        expect(stored).toEqual(folded)
        await expectKeptOfAnswers(userId)
        await expectDoneLessons(userId)
      }),
      { numRuns: 40 },
    )
  })

  it('knows a right answer in review from before the question was given up', async () => {
    const userId = await createUser()
    const base = { questionId: QUESTION, day: second(1).slice(0, 10) }
    const review: LearnerEvent = {
      ...base,
      id: randomUUID(),
      at: second(1),
      type: 'review_answered',
      payload: { version: 'v1', choice: ['one'] },
    }
    const reveal: LearnerEvent = { ...base, id: randomUUID(), at: second(2), type: 'answers_revealed', payload: { attempt: 1 } }
    for (const event of [review, reveal]) await recordEvents({ userId, events: [event], grade, now: NOW })
    expect(await db.questionState.count({ where: { userId, rightAt: review.at } })).toBe(1)
    await expectKeptOfAnswers(userId)
  })

  it('clamps instants of the future to the receipt, and keeps their order', async () => {
    const userId = await createUser()
    const undo: LearnerEvent = {
      id: randomUUID(),
      type: 'completion_undone',
      lessonId: LESSONS[0] as string,
      payload: {},
      at: '2031-01-01T00:00:01.000Z',
    }
    const { snapshot } = await recordEvents({ userId, events: [undo, completed('2031-01-01T00:00:00.000Z')], grade, now: NOW })
    const lesson = snapshot.lessons[LESSONS[0] as string]
    expect(lesson?.done).toBe(false)
    expect((lesson?.last.at ?? '') <= NOW.toISOString()).toBe(true)
  })

  it('grades by its own key, whatever the client claims', async () => {
    const userId = await createUser()
    const claim = { ...answered(second(1), 'four'), grade: { right: true, score: 1 } }
    const { snapshot } = await recordEvents({ userId, events: [claim], grade, now: NOW })
    expect(snapshot.questions[QUESTION]?.last?.right).toBe(false)
  })

  it('refuses an unknown lesson by naming the field, and stores nothing of the batch', async () => {
    const userId = await createUser()
    const events = [completed(second(1)), completed(second(2), 'no-such-lesson')]
    await expect(recordEvents({ userId, events, grade, now: NOW })).rejects.toMatchObject({ code: 'invalid', field: 'events[1].lessonId' })
    expect(await db.learnerEvent.count({ where: { userId } })).toBe(0)
  })

  it("does not touch another user's log, even with the same event id", async () => {
    const [one, other] = [await createUser(), await createUser()]
    const event = completed(second(1))
    await recordEvents({ userId: one, events: [event], grade, now: NOW })
    expect((await getProgress({ userId: other })).lessons).toEqual({})
    const { snapshot } = await recordEvents({ userId: other, events: [{ ...event, at: second(9) }], grade, now: NOW })
    expect(snapshot.lessons[LESSONS[0] as string]?.firstAt).toBe(second(9))
    expect((await getProgress({ userId: one })).lessons[LESSONS[0] as string]?.firstAt).toBe(second(1))
  })

  it('tells in the receipt what was new and what was here before', async () => {
    const userId = await createUser()
    await recordEvents({ userId, events: [completed(second(1))], grade, now: NOW })
    const guest = [completed(second(2)), completed(second(3), LESSONS[1]), answered(second(4), 'one')]
    const { receipt } = await recordEvents({ userId, events: guest, grade, now: NOW, receipt: true })
    expect(receipt).toEqual({
      lessonsAdded: [LESSONS[1]],
      lessonsKnown: [LESSONS[0]],
      quizzesAdded: ['what-is-a-container'],
      quizzesKnown: [],
    })
  })

  it('says the same of a log that came in several batches', async () => {
    const [inOne, inParts] = [await createUser(), await createUser()]
    for (const userId of [inOne, inParts]) await recordEvents({ userId, events: [completed(second(1))], grade, now: NOW })
    const guest = [
      ...[completed(second(2)), completed(second(3), LESSONS[1]), answered(second(4), 'four')],
      ...[answered(second(5), 'one'), completed(second(6), LESSONS[1])],
    ]
    const whole = await recordEvents({ userId: inOne, events: guest, grade, now: NOW, receipt: true })
    let joined = NO_RECEIPT
    for (const event of guest) {
      const { receipt } = await recordEvents({ userId: inParts, events: [event], grade, now: NOW, receipt: true })
      joined = joinReceipts(joined, receipt ?? NO_RECEIPT)
    }
    expect(joined).toEqual(whole.receipt)
  })

  it('tells which answers did not know of the one before them, again when sent again, and keeps them all', async () => {
    const userId = await createUser()
    const [phone, desk, next] = [answered(second(1), 'one'), answered(second(2), 'four'), answered(second(3), 'four', 2)]
    const tell = (event: LearnerEvent, after: string | null) =>
      recordEvents({ userId, events: [{ ...event, payload: { ...event.payload, after } } as LearnerEvent], grade, now: NOW })
    expect((await tell(phone, null)).overtaken).toEqual([])
    const { snapshot, overtaken } = await tell(desk, null)
    expect(overtaken).toEqual([desk.id])
    expect(snapshot.questions[QUESTION]?.last).toMatchObject({ id: phone.id, right: true })
    expect((await tell(desk, null)).overtaken).toEqual([desk.id])
    expect((await tell(next, desk.id)).overtaken).toEqual([])
    expect(await db.answer.count({ where: { userId } })).toBe(3)
  })

  it('keeps the first answer apart from the newest one', async () => {
    const userId = await createUser()
    await recordEvents({ userId, events: [answered(second(5), 'one', 2)], grade, now: NOW })
    const { snapshot } = await recordEvents({ userId, events: [answered(second(1), 'four', 1)], grade, now: NOW })
    expect(snapshot.questions[QUESTION]).toMatchObject({
      attempt: 2,
      first: { at: second(1), right: false },
      last: { at: second(5), right: true },
    })
  })
})
