import 'server-only'
import { type CsvColumn, toCsvTable } from '../../../lib/csv'
import { getAssignment } from '../assignments/get-assignment'
import type { StandingsQuery } from '../assignments/schema'
import type { AssignableGuide, StandingRow } from '../assignments/types'
import { requireTaughtClass } from '../require-taught-class'
import { noteExport } from './note-export'
import { timeColumns, toLocalCell } from './rules/time-columns'

/**
 * Where each learner stands to one assignment, as CSV: the rows of its page with the filter of its address, on all pages. Logged.
 * @throws AppError `not-found` for anybody who may not see the class, and for an assignment that is not of it
 */
export async function toStandingsCsv(
  args: {
    userId: string
    classId: string
    assignmentId: string
    guide?: AssignableGuide
    now?: Date
  } & Partial<Omit<StandingsQuery, 'page'>>,
): Promise<string> {
  const { timeZone } = await requireTaughtClass(args)
  const { assignment, learners } = await getAssignment({ ...args, page: 'all' })
  await noteExport({ ...args, what: 'standings', title: assignment.title })
  return toCsvTable(toColumns(timeZone), learners)
}

function toColumns(timeZone: string): CsvColumn<StandingRow>[] {
  return [
    { heading: 'Learner', cell: ({ name }) => name },
    { heading: 'Group', cell: ({ group }) => group ?? '' },
    { heading: 'State', cell: ({ state }) => state.text },
    { heading: 'Before joining', cell: ({ state }) => (state.beforeJoining ? 'yes' : '') },
    { heading: 'Parts done', cell: ({ state }) => (state.needed === 0 ? '' : state.done) },
    { heading: 'Parts needed', cell: ({ state }) => (state.needed === 0 ? '' : state.needed) },
    { heading: `Due (${timeZone})`, cell: ({ state }) => toLocalCell(state.dueLocal) },
    { heading: 'Extended', cell: ({ state }) => (state.extended ? 'yes' : '') },
    ...timeColumns<StandingRow>('Finished', timeZone, ({ state }) => state.doneAt),
    ...timeColumns<StandingRow>('Received after the due time', timeZone, ({ state }) => state.receivedLateAt),
    { heading: 'Reason of the extension', cell: ({ exception }) => exception?.extendedReason ?? '' },
    { heading: 'Reason of the excuse', cell: ({ exception }) => exception?.excusedReason ?? '' },
  ]
}
