import type { CsvRow } from '../../../../lib/parse-csv'
import type { Roster, RosterRow } from '../types'
import { MOST_ROSTER_ROWS } from './limits'
import { listRows, type RosterTable, toShapeProblem } from './roster-table'
import { toInvitee } from './to-invitee'
import { toPassedOver } from './to-passed-over'

export type OneRosterFiles = { users: RosterTable; enrollments: RosterTable; classes?: RosterTable | undefined }
export type Asked = {
  /** Which class is meant. */ sourcedId?: string | undefined /** In the zone of the class, YYYY-MM-DD. */
  today: string
}

const MOST = MOST_ROSTER_ROWS.toLocaleString('en')
const isGone = (table: RosterTable, row: CsvRow) => table.cell(row, 'status').text.trim().toLowerCase() === 'tobedeleted'

/**
 * The enrollments of one class, out of `users.csv` and `enrollments.csv` of OneRoster 1.2; `classes.csv`, if it is there, gives
 * the classes their titles. Rows are those of `enrollments.csv`. With several classes in it, one of them has to be chosen.
 * Each file is gone through at most twice, and only what the class needs of it is kept.
 */
export function parseOneRoster({ users, enrollments, classes }: OneRosterFiles, { sourcedId, today }: Asked): Roster {
  const classOf = (row: CsvRow) => enrollments.cell(row, 'classsourcedid').text.trim()
  const people = countBy(enrollments.rows, classOf)
  if (!people)
    return { kind: 'refused', message: `These files hold more than ${MOST} classes. Nothing was imported. Leave out what is not yours.` }
  const ids = [...people.keys()].filter(Boolean)
  const chosen = ids.length > 1 ? ids.find((id) => id === sourcedId) : ids[0]
  if (chosen === undefined && ids.length > 1) {
    const titles = classes ? pick(classes, 'sourcedid', people) : new Map<string, CsvRow>()
    const titleOf = (row?: CsvRow) => (row && classes ? classes.cell(row, 'title').text.trim() : '')
    return { kind: 'choose-class', classes: ids.map((id) => ({ id, title: titleOf(titles.get(id)) || id, people: people.get(id) ?? 0 })) }
  }
  const rows = listRows(enrollments, (row) => row.problem !== undefined || classOf(row) === chosen || classOf(row) === '')
  if (!rows)
    return {
      kind: 'refused',
      message: `This class has more than ${MOST} enrollments. Nothing was imported. Split enrollments.csv, with the first row in each part.`,
    }
  const usersById = pick(users, 'sourcedid', new Set(rows.map((row) => enrollments.cell(row, 'usersourcedid').text.trim())))
  return { kind: 'rows', rows: rows.map((row) => toRow(row, { users, enrollments }, usersById, today)) }
}

/** How many rows have which key, or null where these are more than anybody could choose among. */
function countBy(rows: Iterable<CsvRow>, keyOf: (row: CsvRow) => string): Map<string, number> | null {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const key = keyOf(row)
    counts.set(key, (counts.get(key) ?? 0) + 1)
    if (counts.size > MOST_ROSTER_ROWS) return null
  }
  return counts
}

/** The rows of a table with one of these keys; of two with the same, the last. */
function pick(table: RosterTable, column: string, keys: { has: (key: string) => boolean }): Map<string, CsvRow> {
  const rows = new Map<string, CsvRow>()
  for (const row of table.rows) {
    const key = table.cell(row, column).text.trim()
    if (keys.has(key)) rows.set(key, row)
  }
  return rows
}

function toRow(row: CsvRow, { users, enrollments }: OneRosterFiles, usersById: Map<string, CsvRow>, today: string): RosterRow {
  const id = enrollments.cell(row, 'usersourcedid')
  const user = usersById.get(id.text.trim())
  const email = user ? users.cell(user, 'email') : { column: 'email', text: '' }
  const about = { row: row.row, typed: email.text.trim() || id.text.trim() }
  const refuse = (column: string | null, message: string): RosterRow => ({ ...about, problem: { column, message } })
  const shape = toShapeProblem(row, enrollments.width)
  if (shape) return refuse(null, shape)
  const classId = enrollments.cell(row, 'classsourcedid')
  if (classId.text.trim() === '') return refuse(classId.column, 'This row names no class.')
  const [role, begins, ends] = ['role', 'begindate', 'enddate'].map((name) => enrollments.cell(row, name)) as [Cell, Cell, Cell]
  const withdrawn = isGone(enrollments, row) || (user !== undefined && isGone(users, user))
  const passed = toPassedOver({ role: role.text, begins: begins.text, ends: ends.text, deleted: withdrawn }, today)
  if (passed) return { ...about, passed }
  if (!user) {
    return withdrawn ? { ...about, passed: TAKEN_OUT } : refuse(id.column, `No row of users.csv has the sourcedId "${id.text.trim()}".`)
  }
  const broken = toShapeProblem(user, users.width)
  if (broken) return refuse(id.column, `Row ${user.row} of users.csv, which this row refers to: ${broken}`)
  const given = users.cell(user, 'preferredgivenname').text.trim() || users.cell(user, 'givenname').text.trim()
  const family = users.cell(user, 'preferredfamilyname').text.trim() || users.cell(user, 'familyname').text.trim()
  const name = { column: 'givenName', text: `${given} ${family}` }
  const read = toInvitee({ email, name, group: { column: 'group', text: '' }, role })
  if (!('problem' in read)) return { ...about, ...read, withdrawn }
  if (withdrawn) return { ...about, passed: TAKEN_OUT }
  const { column, message } = read.problem
  return refuse(column, column === 'role' ? message : `${message} It stands in row ${user.row} of users.csv.`)
}

type Cell = { column: string; text: string }
const TAKEN_OUT = 'The file takes this person out, and has no address of theirs.'
