import 'server-only'
import { toCsvTable } from '../../../lib/csv'
import { listLog } from '../people/list-log'
import type { LogLine } from '../people/types'
import { requireTaughtClass } from '../require-taught-class'
import { noteExport } from './note-export'
import { timeColumns } from './rules/time-columns'

/**
 * The log of a class as CSV, all lines of it, newest first. Logged: the first line is this download.
 * @throws AppError `not-found` for anybody who may not see the class
 */
export async function toLogCsv(args: { userId: string; classId: string }): Promise<string> {
  const { timeZone } = await requireTaughtClass(args)
  await noteExport({ ...args, what: 'log' })
  const { lines } = await listLog({ ...args, page: 'all' })
  return toCsvTable(
    [
      ...timeColumns<LogLine>('When', timeZone, ({ at }) => at),
      { heading: 'Who', cell: ({ actor }) => actor ?? '' },
      { heading: 'What', cell: ({ text }) => text },
      { heading: 'With whom', cell: ({ subject }) => subject ?? '' },
      { heading: 'Detail', cell: ({ detail }) => detail },
    ],
    lines,
  )
}
