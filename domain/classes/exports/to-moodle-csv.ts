import 'server-only'
import { toCsv } from '../../../lib/csv'
import type { GuideParts } from '../assignments/read-standings'
import type { AssignmentStanding } from '../assignments/types'
import { noteExport } from './note-export'
import { readGradebook } from './read-gradebook'
import { requireAddresses } from './require-addresses'
import { toColumns } from './rules/to-columns'
import { toPoints } from './rules/to-points'

/**
 * The gradebook of a class as Moodle imports it (docs.moodle.org, "Grade import"): the address maps to "Email address"; the
 * column for "ID number" is empty, for schools that know their learners by numbers. Points of 100; the cell of an excused
 * learner is empty, which leaves Moodle's grade as it is. Logged.
 * @throws AppError `not-found` for anybody who may not see the class, `conflict` for one with pseudonyms
 */
export async function toMoodleCsv(args: { userId: string; classId: string; guide: GuideParts; now?: Date }): Promise<string> {
  const { taught, assignments, learners } = await readGradebook(args)
  requireAddresses(taught)
  await noteExport({ ...args, what: 'gradebook for Moodle' })
  return toCsv([
    ['Full name', 'ID number', 'Email address', 'Group', ...toColumns(assignments.map(({ title }) => title))],
    ...learners.map(({ name, email, group, standings }) => [name, '', email ?? '', group ?? '', ...standings.map(toCell)]),
  ])
}

function toCell({ state }: AssignmentStanding): string | number {
  return state.kind === 'excused' ? '' : (toPoints(state) ?? '')
}
