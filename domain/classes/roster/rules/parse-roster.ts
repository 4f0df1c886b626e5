import type { Roster, RosterRow } from '../types'
import { MOST_ROSTER_BYTES, MOST_ROSTER_LINES, MOST_ROSTER_ROWS, MOST_TABLE_BYTES } from './limits'
import { type Asked, parseOneRoster } from './parse-one-roster'
import { EMAIL_HEADINGS, parseSimpleRoster } from './parse-simple-roster'
import { listRows, type RosterTable, toRosterTable } from './roster-table'

/**
 * Reads a roster: one CSV file with a column `email`, or `users.csv` and `enrollments.csv` of OneRoster in any order. Never
 * throws. Every row becomes a person, a problem, or is passed over with a reason; an address counts once, in the first good
 * row that has it.
 */
export function parseRoster(files: readonly string[], asked: Asked): Roster {
  const tables = files.filter((file) => file.trim() !== '').map(toRosterTable)
  if (tables.length === 0) return refuse('There is nothing to import: choose a file, or paste its rows.')
  if (tables.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_ROSTER_BYTES)
    return refuse('These files are more than 10 MB together. Nothing was imported. Leave out what is not of your class.')
  if (tables.some(({ lines }) => lines > MOST_ROSTER_LINES))
    return refuse('One of these files has more than 200,000 lines. Nothing was imported. Leave out what is not of your class.')
  const twice = tables.map((table) => table.twice).find((name) => name !== null)
  if (twice) return refuse(`Two columns are named "${twice}", so it is not clear which one counts. Rename or remove one of them.`)
  const roster = read(tables, asked)
  if (roster.kind !== 'rows') return roster
  if (roster.rows.length === 0) return refuse('There are no people in this file: below its first row it has no rows.')
  return { kind: 'rows', rows: withEachOnce(roster.rows) }
}

const refuse = (message: string): Roster => ({ kind: 'refused', message })

function read(tables: RosterTable[], asked: Asked): Roster {
  const enrollments = tables.find((table) => table.heading('usersourcedid') && table.heading('classsourcedid'))
  const users = tables.find((table) => table !== enrollments && table.heading('sourcedid') && table.heading('givenname'))
  const classes = tables.find((table) => table !== enrollments && table !== users && table.heading('sourcedid') && table.heading('title'))
  if (enrollments && !users)
    return refuse('This is enrollments.csv of OneRoster. Choose users.csv together with it: the addresses are there.')
  if (users && !enrollments)
    return refuse('This is users.csv of OneRoster. Choose enrollments.csv together with it: it says who is in which class.')
  if (enrollments && users) {
    if (!users.heading('email')) return refuse('This users.csv has no column "email", and people are invited by their address.')
    return parseOneRoster({ users, enrollments, classes }, asked)
  }
  const [table, another] = tables
  if (another) return refuse('These files do not belong together. Choose one CSV file, or users.csv and enrollments.csv of OneRoster.')
  if (table && table.bytes > MOST_TABLE_BYTES)
    return refuse('This is more than 1 MB. Nothing was imported. Split the file, with the first row in each part.')
  if (!table?.heading(...EMAIL_HEADINGS))
    return refuse('The first row has to name the columns, and one of them has to be "email". Add such a row, then look again.')
  const rows = listRows(table)
  if (!rows)
    return refuse(
      `This has more than ${MOST_ROSTER_ROWS.toLocaleString('en')} rows. Nothing was imported. Split the file, with the first row in each part.`,
    )
  return { kind: 'rows', rows: parseSimpleRoster(table, rows) }
}

/** Whom the file takes out counts only where no other row keeps them in. */
function withEachOnce(rows: RosterRow[]): RosterRow[] {
  const first = new Map<string, number>()
  for (const withdrawn of [false, true]) {
    for (const row of rows) {
      if (!('invitee' in row) || row.withdrawn !== withdrawn) continue
      if (!first.has(row.invitee.email)) first.set(row.invitee.email, row.row)
    }
  }
  return rows.map((row) => {
    if (!('invitee' in row)) return row
    const counted = first.get(row.invitee.email)
    if (counted === row.row) return row
    if (row.withdrawn) return { row: row.row, typed: row.typed, passed: `Taken out here, and kept in by row ${counted}.` }
    return {
      row: row.row,
      typed: row.typed,
      problem: { column: 'email', message: `This address is in the file twice. Row ${counted} counts.` },
    }
  })
}
