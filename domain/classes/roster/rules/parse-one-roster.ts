import type { CsvRow } from '../../../../lib/parse-csv'
import type { Roster, RosterRow } from '../types'
import { type RosterTable, toShapeProblem } from './roster-table'
import { toInvitee } from './to-invitee'

export type OneRosterFiles = { users: RosterTable; enrollments: RosterTable; classes?: RosterTable | undefined }

const isGone = (table: RosterTable, row: CsvRow) => table.cell(row, 'status').text.trim().toLowerCase() === 'tobedeleted'

/**
 * The enrolments of one class, out of `users.csv` and `enrollments.csv` of OneRoster 1.2; `classes.csv`, if it is there, gives
 * the classes their titles. Rows are those of `enrollments.csv`. With several classes in it, one of them has to be chosen.
 */
export function parseOneRoster({ users, enrollments, classes }: OneRosterFiles, sourcedId?: string): Roster {
  const classOf = (row: CsvRow) => enrollments.cell(row, 'classsourcedid').text.trim()
  const ids = [...new Set(enrollments.rows.map(classOf))].filter(Boolean)
  const chosen = ids.length > 1 ? ids.find((id) => id === sourcedId) : ids[0]
  if (chosen === undefined && ids.length > 1) {
    const titles = new Map(classes?.rows.map((row) => [classes.cell(row, 'sourcedid').text.trim(), classes.cell(row, 'title').text.trim()]))
    const people = (id: string) => enrollments.rows.filter((row) => classOf(row) === id).length
    return { kind: 'choose-class', classes: ids.map((id) => ({ id, title: titles.get(id) || id, people: people(id) })) }
  }
  const usersById = new Map(users.rows.map((row) => [users.cell(row, 'sourcedid').text.trim(), row]))
  const rows = enrollments.rows
    .filter((row) => row.problem || classOf(row) === chosen || classOf(row) === '')
    .map((row) => toRow(row, { users, enrollments }, usersById))
  return { kind: 'rows', rows }
}

function toRow(row: CsvRow, { users, enrollments }: OneRosterFiles, usersById: Map<string, CsvRow>): RosterRow {
  const id = enrollments.cell(row, 'usersourcedid')
  const refuse = (column: string | null, message: string): RosterRow => ({
    row: row.row,
    typed: id.text.trim(),
    problem: { column, message },
  })
  const shape = toShapeProblem(row, enrollments.width)
  if (shape) return refuse(null, shape)
  const classId = enrollments.cell(row, 'classsourcedid')
  if (classId.text.trim() === '') return refuse(classId.column, 'This row names no class.')
  const user = usersById.get(id.text.trim())
  if (!user) return refuse(id.column, `No row of users.csv has the sourcedId "${id.text.trim()}".`)
  const broken = toShapeProblem(user, users.width)
  if (broken) return refuse(id.column, `Row ${user.row} of users.csv, which this row refers to: ${broken}`)
  const given = users.cell(user, 'preferredgivenname').text.trim() || users.cell(user, 'givenname').text.trim()
  const family = users.cell(user, 'preferredfamilyname').text.trim() || users.cell(user, 'familyname').text.trim()
  const email = users.cell(user, 'email')
  const read = toInvitee({
    email,
    name: { column: 'givenName', text: `${given} ${family}` },
    group: { column: 'group', text: '' },
    role: enrollments.cell(row, 'role'),
  })
  const typed = email.text.trim() || id.text.trim()
  if (!('problem' in read)) {
    return { row: row.row, typed, ...read, withdrawn: isGone(enrollments, row) || isGone(users, user) }
  }
  const { column, message } = read.problem
  const where = column === 'role' ? '' : ` It stands in row ${user.row} of users.csv.`
  return { row: row.row, typed, problem: { column, message: `${message}${where}` } }
}
