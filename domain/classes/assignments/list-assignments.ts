import 'server-only'
import { requireTaughtClass } from '../require-taught-class'
import { toPaging } from '../rules/to-paging'
import { getAssignableGuide } from './get-assignable-guide'
import { listClassAssignments } from './list-class-assignments'
import { readClassStandings } from './read-class-standings'
import { type AssignmentNumbers, toAssignmentNumbers } from './rules/assignment-numbers'
import type { AssignmentState } from './rules/assignment-state'
import type { AssignableGuide } from './types'

/** Assignments of one page: each costs a state a learner. */
const PAGE_SIZE = 50

export type AssignmentRow = { id: string; title: string; startsAt: string | null; dueAt: string | null; numbers: AssignmentNumbers }

/**
 * The assignments in force of a class with both class numbers, by due time; those without one come last. `page: 'all'`
 * gives all of them, for files.
 * @throws AppError `not-found` for anybody who may not see the class
 */
export async function listAssignments(args: {
  userId: string
  classId: string
  page?: number | 'all'
  guide?: AssignableGuide
  now?: Date
}): Promise<{ rows: AssignmentRow[]; total: number; page: number; pages: number }> {
  const { userId, classId, guide = getAssignableGuide(), now = new Date() } = args
  const { id, timeZone } = await requireTaughtClass({ userId, classId })
  const all = (await listClassAssignments([id])).get(id) ?? []
  const { page, pages, from, size } = toPaging({ asked: args.page, total: all.length, size: PAGE_SIZE })
  // Bare days end with the day: they come after the times of that day.
  const order = (dueAt: string | null) => (dueAt === null ? '~' : dueAt.includes('T') ? dueAt : `${dueAt}T~`)
  const assignments = all
    .sort((a, b) => (order(a.dueAt) < order(b.dueAt) ? -1 : order(a.dueAt) > order(b.dueAt) ? 1 : 0))
    .slice(from, from + size)
  const states: AssignmentState[][] = assignments.map(() => [])
  for await (const { standings } of readClassStandings({ userId, classId, act: 'see', timeZone, assignments, guide, now }))
    for (const [index, { state }] of standings.entries()) states[index]?.push(state)
  return {
    rows: assignments.map(({ id, title, startsAt, dueAt }, index) => ({
      id,
      title,
      startsAt,
      dueAt,
      numbers: toAssignmentNumbers(states[index] ?? []),
    })),
    total: all.length,
    page,
    pages,
  }
}
