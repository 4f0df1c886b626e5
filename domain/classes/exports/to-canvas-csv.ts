import 'server-only'
import { toCsv } from '../../../lib/csv'
import type { GuideParts } from '../assignments/read-standings'
import type { AssignmentStanding } from '../assignments/types'
import { noteExport } from './note-export'
import { readGradebook } from './read-gradebook'
import { requireAddresses } from './require-addresses'
import { toColumns } from './rules/to-columns'
import { POINTS_POSSIBLE, toPoints } from './rules/to-points'

/**
 * The gradebook of a class as Canvas imports it ("Import grades"; lib/gradebook_importer.rb of Canvas): who somebody is by their
 * address as SIS Login ID, points of 100 for the share that is done, EX for excused. Logged.
 * @throws AppError `not-found` for anybody who may not see the class, `conflict` for one with pseudonyms
 */
export async function toCanvasCsv(args: { userId: string; classId: string; guide: GuideParts; now?: Date }): Promise<string> {
  const { taught, assignments, learners } = await readGradebook(args)
  requireAddresses(taught)
  await noteExport({ ...args, what: 'gradebook for Canvas' })
  return toCsv([
    ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', ...toColumns(assignments.map(({ title }) => title))],
    // Canvas looks for these words, and writes them with four blanks before.
    ['    Points Possible', '', '', '', '', ...assignments.map(() => POINTS_POSSIBLE)],
    ...learners.map(({ name, email, group, standings }) => [name, '', '', email ?? '', group ?? taught.name, ...standings.map(toCell)]),
  ])
}

function toCell({ state }: AssignmentStanding): string | number {
  return state.kind === 'excused' ? 'EX' : (toPoints(state) ?? '')
}
