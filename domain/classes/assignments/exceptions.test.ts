import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '../../../lib/db'
import { createClassWith, createUser } from '../../../tests/factories'
import { makeGuide } from '../../../tests/make-guide'
import { assign } from './assign'
import { excuseLearner } from './excuse-learner'
import { extendLearner } from './extend-learner'
import { listLearnerAssignments } from './list-learner-assignments'
import { withdrawAssignment } from './withdraw-assignment'

const guide = makeGuide()

async function makeAssigned(dueAt: string | null = '2026-11-20T17:00') {
  const made = await createClassWith({ learners: 2, timeZone: 'Europe/Berlin' })
  const draft = { title: 'Due', items: [{ kind: 'lesson' as const, id: 'a' }], need: null, startsAt: null, dueAt, lateUntil: null }
  const { assignmentId } = await assign({ userId: made.teacherId, classId: made.classId, assignmentId: randomUUID(), draft, guide })
  const assistant = await createUser()
  await db.classMember.create({ data: { classId: made.classId, userId: assistant.id, role: 'assistant' } })
  const learnerId = made.learnerIds[0] as string
  return {
    ...made,
    assistantId: assistant.id,
    args: { userId: made.teacherId, classId: made.classId, assignmentId, learnerId, reason: 'Ill' },
  }
}

const logOf = (classId: string) =>
  db.classAct.findMany({
    where: { classId, kind: 'excepted' },
    orderBy: { at: 'asc' },
    select: { actorId: true, subjectId: true, detail: true },
  })

describe('extendLearner and excuseLearner', () => {
  it('hold for one learner, by teachers and assistants, logged with the reason; twice changes nothing', async () => {
    const { args, assistantId, learnerIds, classId } = await makeAssigned()
    const byAssistant = { ...args, userId: assistantId }
    for (let time = 0; time < 2; time++) await extendLearner({ ...byAssistant, extendedTo: '2026-11-22' })
    for (let time = 0; time < 2; time++) await excuseLearner({ ...args, excused: true, reason: '' })
    const state = async (userId: string) => (await listLearnerAssignments({ userId, guide, now: new Date('2026-11-21T00:00Z') }))[0]?.state
    expect(await state(args.learnerId)).toMatchObject({ kind: 'excused', extended: true, dueLocal: '2026-11-22' })
    expect(await state(learnerIds[1] as string)).toMatchObject({ kind: 'overdue', extended: false })
    await excuseLearner({ ...args, excused: false })
    expect(await state(args.learnerId)).toMatchObject({ kind: 'not-started', dueAt: new Date('2026-11-22T23:00Z') })
    for (let time = 0; time < 2; time++) await extendLearner({ ...args, extendedTo: null })
    expect(await state(args.learnerId)).toMatchObject({ kind: 'overdue', extended: false })
    expect(await db.assignmentException.count()).toBe(0)
    const common = { assignmentId: args.assignmentId, title: 'Due' }
    expect(await logOf(classId)).toEqual([
      { actorId: assistantId, subjectId: args.learnerId, detail: { ...common, extendedTo: '2026-11-22', excused: false, reason: 'Ill' } },
      { actorId: args.userId, subjectId: args.learnerId, detail: { ...common, extendedTo: '2026-11-22', excused: true, reason: '' } },
      { actorId: args.userId, subjectId: args.learnerId, detail: { ...common, extendedTo: '2026-11-22', excused: false, reason: 'Ill' } },
      { actorId: args.userId, subjectId: args.learnerId, detail: { ...common, extendedTo: null, excused: false, reason: 'Ill' } },
    ])
  })

  it('keep each its own reason: taking one back leaves that of the other', async () => {
    const { args } = await makeAssigned()
    const select = { extendedTo: true, extendedReason: true, excused: true, excusedReason: true }
    const stored = () => db.assignmentException.findFirst({ select })
    await extendLearner({ ...args, extendedTo: '2026-11-22', reason: 'Train' })
    await excuseLearner({ ...args, excused: true, reason: 'Ill' })
    const both = { extendedTo: '2026-11-22', extendedReason: 'Train', excused: true, excusedReason: 'Ill' }
    expect(await stored()).toEqual(both)
    await extendLearner({ ...args, extendedTo: null, reason: '' })
    expect(await stored()).toEqual({ ...both, extendedTo: null, extendedReason: null })
    await extendLearner({ ...args, extendedTo: '2026-11-22', reason: 'Train' })
    await excuseLearner({ ...args, excused: false, reason: '' })
    expect(await stored()).toEqual({ ...both, excused: false, excusedReason: null })
  })

  it('refuse a time that is none or not later, and a long reason', async () => {
    const { args } = await makeAssigned()
    for (const extendedTo of ['2026-11-20T17:00', '2026-11-19', 'T10:00', 'soon', '', '9999-01-01'])
      await expect(extendLearner({ ...args, extendedTo }), extendedTo).rejects.toMatchObject({ code: 'invalid', field: 'day' })
    await expect(excuseLearner({ ...args, excused: true, reason: 'x'.repeat(301) })).rejects.toMatchObject({
      code: 'invalid',
      field: 'reason',
    })
    await extendLearner({ ...args, extendedTo: '2026-11-20' })
    const { args: never } = await makeAssigned(null)
    await expect(extendLearner({ ...never, extendedTo: '2026-11-22' })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('exist for the instructors of the class only, and for its learners of now only', async () => {
    const { args, learnerIds, classId } = await makeAssigned()
    const other = await makeAssigned()
    const left = learnerIds[1] as string
    await db.classMember.update({ where: { classId_userId: { classId, userId: left } }, data: { leftAt: new Date() } })
    const verbs = [
      (one: typeof args) => extendLearner({ ...one, extendedTo: '2026-12-01' }),
      (one: typeof args) => excuseLearner({ ...one, excused: true }),
    ]
    for (const verb of verbs) {
      for (const change of [
        { userId: other.teacherId },
        { userId: args.learnerId },
        { userId: left },
        { classId: other.classId },
        { classId: 'nonsense' },
        { assignmentId: other.args.assignmentId },
        { assignmentId: 'nonsense' },
        { learnerId: left },
        { learnerId: args.userId },
        { learnerId: other.args.learnerId },
        { learnerId: 'nonsense' },
      ])
        await expect(verb({ ...args, ...change }), JSON.stringify(change)).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(await db.assignmentException.count()).toBe(0)
    await withdrawAssignment(args)
    for (const verb of verbs) await expect(verb(args)).rejects.toMatchObject({ code: 'conflict' })
    await db.class.update({ where: { id: other.classId }, data: { archivedAt: new Date() } })
    for (const verb of verbs) await expect(verb(other.args)).rejects.toMatchObject({ code: 'conflict' })
  })
})
