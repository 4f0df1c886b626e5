import 'server-only'
import { randomUUID } from 'node:crypto'
import { listModules } from '@/domain/catalog/list-modules'
import { assign } from '@/domain/classes/assignments/assign'
import { excuseLearner } from '@/domain/classes/assignments/excuse-learner'
import { extendLearner } from '@/domain/classes/assignments/extend-learner'
import type { AssignedItem } from '@/domain/classes/assignments/types'
import { daysBefore, toDay } from '@/domain/classes/rules/class-days'

/** Title, module, days from now until it is due, how many parts are needed. */
const PLAN: [title: string, module: number, dueInDays: number, need: number | null][] = [
  ['Find your way around', 0, -18, null],
  ['Two lessons of your choice', 1, -2, 2],
  ['The third module', 2, 2, null],
  ['The fourth module', 3, 16, null],
]

/** Assignments in which every state can be seen: over, nearly due and ahead, one excuse and one extension. */
export async function assignToDemoClass(args: { teacherId: string; classId: string; learnerIds: string[]; now: Date }): Promise<void> {
  const { teacherId: userId, classId, learnerIds, now } = args
  const modules = listModules().filter(({ entries }) => entries.some((entry) => entry.kind === 'lesson'))
  const ids: string[] = []
  for (const [index, [title, module, dueInDays, need]] of PLAN.entries()) {
    const items: AssignedItem[] = [{ kind: 'module', id: modules[module]?.id ?? '' }]
    const dueAt = daysBefore(toDay(now, 'UTC'), -dueInDays)
    const draft = { title, items, need, startsAt: null, dueAt, lateUntil: null }
    ids.push((await assign({ userId, classId, assignmentId: randomUUID(), draft, now: new Date(now.getTime() + index) })).assignmentId)
  }
  const [first = '', second = '', third = ''] = ids
  // None of the three has begun; the last joined when the first two were over.
  const [excused = '', extended = '', joinedLate = ''] = [learnerIds[3], learnerIds[11], learnerIds[22]]
  for (const assignmentId of [first, second, third])
    await excuseLearner({ userId, classId, assignmentId, learnerId: joinedLate, excused: true, reason: 'Joined later' })
  await excuseLearner({
    userId,
    classId,
    assignmentId: first,
    learnerId: excused,
    excused: true,
    reason: 'Knows this from an earlier course',
  })
  const later = daysBefore(toDay(now, 'UTC'), -7)
  await extendLearner({ userId, classId, assignmentId: second, learnerId: extended, extendedTo: later, reason: 'Was ill' })
}
