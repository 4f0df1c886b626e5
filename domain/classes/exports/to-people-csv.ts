import 'server-only'
import { toCsvTable } from '../../../lib/csv'
import { listPeople } from '../people/list-people'
import { noteExport } from './note-export'

/**
 * Who is in a class as CSV: the rows of the page "People" with its search, on all pages. Without addresses. Logged.
 * @throws AppError `not-found` for anybody who may not see the class
 */
export async function toPeopleCsv(args: { userId: string; classId: string; search?: string }): Promise<string> {
  const { people } = await listPeople({ ...args, page: 'all' })
  await noteExport({ ...args, what: 'people' })
  return toCsvTable(
    [
      { heading: 'Name', cell: ({ name }) => name },
      { heading: 'Role', cell: ({ role }) => role },
      { heading: 'Group', cell: ({ group }) => group ?? '' },
      { heading: 'Joined', cell: ({ joinedDay }) => joinedDay },
    ],
    people,
  )
}
