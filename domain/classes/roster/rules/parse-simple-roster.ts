import type { CsvRow } from '../../../../lib/parse-csv'
import type { RosterRow } from '../types'
import { type RosterTable, toShapeProblem } from './roster-table'
import { toInvitee } from './to-invitee'

/** What people and spreadsheets call the column of addresses, without spaces and dashes. */
export const EMAIL_HEADINGS = [
  'email',
  'emailaddress',
  'mail',
  'mailaddress',
  'emailadresse',
  'mailadresse',
  'adresseemail',
  'adressemail',
  'courriel',
  'correo',
  'correoelectronico',
  'correoelectrónico',
  'epost',
  'indirizzoemail',
]

/** Rows of a table of our own kind: a column of addresses, and if they are there name, given and family name, group and role. */
export function parseSimpleRoster(table: RosterTable, rows: readonly CsvRow[]): RosterRow[] {
  return rows.map((row): RosterRow => {
    const email = table.cell(row, ...EMAIL_HEADINGS)
    const name = table.cell(row, 'name', 'fullname', 'displayname')
    const parts = [table.cell(row, 'givenname', 'firstname'), table.cell(row, 'familyname', 'lastname', 'surname')]
    const joined = parts.map((part) => part.text.trim()).join(' ')
    const group = table.cell(row, 'group', 'section')
    const role = table.cell(row, 'role')
    const typed = email.text.trim()
    const shape = toShapeProblem(row, table.width)
    if (shape) return { row: row.row, typed, problem: { column: null, message: shape } }
    const read = toInvitee({ email, name: name.text.trim() ? name : { ...name, text: joined }, group, role })
    return 'problem' in read ? { row: row.row, typed, problem: read.problem } : { row: row.row, typed, ...read, withdrawn: false }
  })
}
