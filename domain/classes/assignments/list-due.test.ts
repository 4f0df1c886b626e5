import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { listWrong, rightChoice } from '../../../tests/answer-as'
import { createClassWith } from '../../../tests/factories'
import { listLessons } from '../../catalog/list-lessons'
import { recordEvents } from '../../progress/record-events'
import { canChangeDue } from '../../progress/rules/can-change-due'
import type { LearnerEvent } from '../../progress/types'
import { gradeEvent } from '../../quiz/grade-event'
import { assign } from './assign'
import { getAssignableGuide } from './get-assignable-guide'
import { listDue } from './list-due'

const DAY_MS = 24 * 60 * 60 * 1000
type Lesson = ReturnType<typeof listLessons>[number]
const [one, two] = listLessons().filter(({ questionIds }) => questionIds.length > 1) as [Lesson, Lesson]
/** Quizzes of two questions, so that chance solves them now and then. */
const shorten = <T extends { questionIds: readonly string[] }>(lesson: T) => ({ ...lesson, questionIds: lesson.questionIds.slice(0, 2) })
const { lessons, modules, ...rest } = getAssignableGuide()
const guide = {
  ...rest,
  lessons: lessons.map(shorten),
  modules: modules.map((module) => ({ ...module, lessons: module.lessons.map(shorten) })),
}
const { questionIds } = shorten(one)

const answer = fc.record({
  type: fc.constantFrom('question_answered' as const, 'review_answered' as const),
  questionId: fc.constantFrom(...questionIds),
  right: fc.boolean(),
  attempt: fc.constantFrom(1, 2),
})
const act = fc.oneof(
  { weight: 8, arbitrary: answer },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('lesson_completed' as const, 'completion_undone' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('progress_reset' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom('answers_revealed' as const, 'card_suspended' as const),
      questionId: fc.constantFrom(...questionIds),
    }),
  },
)
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

function toEvent(one: Act, lessonId: string, at: Date): LearnerEvent {
  const base = { id: randomUUID(), at: at.toISOString() }
  const payload =
    'right' in one
      ? { version: 'v', attempt: one.attempt, choice: one.right ? rightChoice(one.questionId) : listWrong(one.questionId)[0]?.choice }
      : { attempt: 1 }
  return { ...base, ...one, lessonId, payload } as unknown as LearnerEvent
}

it('is the same after a batch of which the rule says that it cannot change it', async () => {
  let skipped = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(act, { minLength: 1, maxLength: 2 }), { minLength: 3, maxLength: 8 }), async (batches) => {
      const { classId, teacherId, learnerIds } = await createClassWith({ learners: 1 })
      const userId = learnerIds[0] as string
      const now = new Date()
      for (const kind of ['quiz', 'lesson'] as const) {
        const dueAt = new Date(now.getTime() + 3 * DAY_MS).toISOString().slice(0, 10)
        const items = [one, two].map(({ id }) => ({ kind, id }))
        const draft = { title: kind, items, need: null, startsAt: null, dueAt, lateUntil: null }
        await assign({ userId: teacherId, classId, assignmentId: randomUUID(), draft, guide })
      }
      const read = () => listDue({ userId, guide, now })
      let before = await read()
      expect(before).toHaveLength(2)
      let place = 0
      for (const batch of batches) {
        const events = batch.map((act) => {
          place += 1
          return toEvent(act, one.id, new Date(now.getTime() - DAY_MS + place * 1000))
        })
        const { graded, snapshot } = await recordEvents({ userId, events, grade: gradeEvent, now })
        const after = await read()
        if (canChangeDue(graded, snapshot)) before = after
        else {
          skipped += 1
          expect(after).toEqual(before)
        }
      }
    }),
    { numRuns: 25 },
  )
  // Or nothing was put to the test.
  expect(skipped).toBeGreaterThan(10)
})
