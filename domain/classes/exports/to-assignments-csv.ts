import 'server-only'
import { toCsvTable } from '../../../lib/csv'
import { listAssignments } from '../assignments/list-assignments'
import type { AssignableGuide } from '../assignments/types'
import { requireTaughtClass } from '../require-taught-class'
import { noteExport } from './note-export'
import { toLocalCell } from './rules/time-columns'

/**
 * The assignments in force of a class with both class numbers, as CSV: the rows of their page, all of them. Logged.
 * @throws AppError `not-found` for anybody who may not see the class
 */
export async function toAssignmentsCsv(args: { userId: string; classId: string; guide?: AssignableGuide; now?: Date }): Promise<string> {
  const { timeZone } = await requireTaughtClass(args)
  const { rows } = await listAssignments({ ...args, page: 'all' })
  await noteExport({ ...args, what: 'assignments' })
  return toCsvTable(
    [
      { heading: 'Assignment', cell: ({ title }) => title },
      { heading: `Due (${timeZone})`, cell: ({ dueAt }) => toLocalCell(dueAt) },
      { heading: 'Learners done', cell: ({ numbers }) => numbers.learnersDone },
      { heading: 'Learners', cell: ({ numbers }) => numbers.learners },
      { heading: 'Mean progress %', cell: ({ numbers }) => numbers.meanProgress ?? '' },
      { heading: 'Overdue', cell: ({ numbers }) => numbers.byState.overdue },
    ],
    rows,
  )
}
