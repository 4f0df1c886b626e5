import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { db } from '../../../lib/db'
import { addHistory, createClassWith } from '../../../tests/factories'
import { makeGuide } from '../../../tests/make-guide'
import { getLearner } from '../get-learner'
import { listCompletion } from '../list-completion'
import { assign } from './assign'
import { extendLearner } from './extend-learner'
import { getAssignment } from './get-assignment'
import { listLearnerAssignments } from './list-learner-assignments'
import type { AssignmentDraft } from './schema'

const guide = makeGuide()
const at = (text: string) => new Date(`2026-11-${text}:00Z`)
const [IN_TIME, LATE, NOW] = [at('19T12:00'), at('27T09:12'), at('28T00:00')]
const LESSON: AssignmentDraft['items'] = [{ kind: 'lesson', id: 'b' }]

async function makeAssigned(change: Partial<AssignmentDraft> = {}) {
  const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 1 })
  await db.classMember.updateMany({ where: { classId }, data: { joinedAt: at('01T00:00') } })
  const draft = { title: 'Due', items: LESSON, need: null, startsAt: null, dueAt: '2026-11-20', lateUntil: null, ...change }
  const { assignmentId } = await assign({ userId, classId, assignmentId: randomUUID(), draft, guide })
  const learnerId = learnerIds[0] as string
  const asked = { userId, classId, assignmentId, guide, now: NOW }
  const stateOf = async () => (await getAssignment(asked)).learners[0]?.state
  return { ...asked, learnerId, stateOf }
}

it('what counts as done in time by a clock that was put back says when it was received, wherever one learner is shown', async () => {
  const { userId, classId, learnerId, stateOf, ...asked } = await makeAssigned()
  await addHistory({ userId: learnerId, lessons: [{ lessonId: 'b', at: IN_TIME, receivedAt: LATE }] })
  const state = { kind: 'done', doneAt: IN_TIME, receivedLateAt: LATE }
  expect(await stateOf()).toMatchObject(state)
  expect((await getAssignment({ ...asked, userId, classId, learnerId })).chosen?.state).toMatchObject(state)
  const found = await getLearner({ userId, classId, learnerId, guide, now: NOW })
  expect(found?.row.assignments[0]?.state).toMatchObject(state)
  expect(found?.story.at(-1)).toMatchObject({ day: '2026-11-19', text: 'Finished "Lesson b", received 27 Nov 2026' })
  const own = (receipts: boolean) => listLearnerAssignments({ userId: learnerId, guide, now: NOW, receipts })
  expect((await own(true))[0]?.state).toMatchObject(state)
  expect((await own(false))[0]?.state).toMatchObject({ ...state, receivedLateAt: null })
  const table = await listCompletion({ userId, classId, guide, now: NOW })
  expect(table.learners[0]?.assignments[0]?.state, 'the class table does not look').toMatchObject({ ...state, receivedLateAt: null })
  await extendLearner({ userId, classId, learnerId, assignmentId: asked.assignmentId, extendedTo: '2026-11-27', reason: '' })
  expect(await stateOf(), 'in time by the extension').toMatchObject({ kind: 'done', receivedLateAt: null })
})

it('says nothing of what was received in time, was late by its own date, or was not needed', async () => {
  const one = await makeAssigned()
  await addHistory({ userId: one.learnerId, lessons: [{ lessonId: 'b', at: IN_TIME, receivedAt: at('20T23:59') }] })
  expect(await one.stateOf()).toMatchObject({ kind: 'done', receivedLateAt: null })
  const late = await makeAssigned()
  await addHistory({ userId: late.learnerId, lessons: [{ lessonId: 'b', at: at('21T12:00'), receivedAt: LATE }] })
  expect(await late.stateOf()).toMatchObject({ kind: 'done-late', receivedLateAt: null })
  const any = await makeAssigned({ items: [...LESSON, { kind: 'lesson', id: 'e' }], need: 1 })
  const lessons = [
    { lessonId: 'b', at: IN_TIME, receivedAt: LATE },
    { lessonId: 'e', at: at('20T12:00') },
  ]
  await addHistory({ userId: any.learnerId, lessons })
  expect(await any.stateOf()).toMatchObject({ kind: 'done', doneAt: IN_TIME, receivedLateAt: null })
})

it('holds for each question of a quiz', async () => {
  const { learnerId, stateOf } = await makeAssigned({ items: [{ kind: 'quiz', id: 'd' }] })
  const answers = [
    { questionId: 'd1', at: at('18T12:00'), right: true, receivedAt: LATE },
    { questionId: 'd2', at: IN_TIME, right: true },
  ]
  await addHistory({ userId: learnerId, answers })
  await db.answer.createMany({
    data: answers.map(({ questionId, at }) => ({
      userId: learnerId,
      eventId: randomUUID(),
      questionId,
      version: 'v',
      choice: [],
      right: true,
      score: 1,
      at,
    })),
  })
  expect(await stateOf()).toMatchObject({ kind: 'done', doneAt: IN_TIME, receivedLateAt: LATE })
})
