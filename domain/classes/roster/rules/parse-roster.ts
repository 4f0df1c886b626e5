import type { Roster, RosterRow } from '../types'
import { MOST_ROSTER_BYTES, MOST_ROSTER_ROWS } from './limits'
import { parseOneRoster } from './parse-one-roster'
import { parseSimpleRoster } from './parse-simple-roster'
import { type RosterTable, toRosterTable } from './roster-table'

/**
 * Reads a roster: one CSV file with a column `email`, or `users.csv` and `enrollments.csv` of OneRoster in any order. Never
 * throws. Every row becomes a person or a problem; an address counts once, in the first good row that has it.
 * `sourcedId`: which class of a OneRoster file is meant.
 */
export function parseRoster(files: readonly string[], sourcedId?: string): Roster {
  if (new TextEncoder().encode(files.join('')).length > MOST_ROSTER_BYTES)
    return refuse('This is more than 1 MB. Nothing was imported. Split the file, with the first row in each part.')
  const tables = files.filter((file) => file.trim() !== '').map(toRosterTable)
  if (tables.length === 0) return refuse('There is nothing to import: choose a file, or paste its rows.')
  if (tables.some((table) => table.rows.length > MOST_ROSTER_ROWS))
    return refuse(
      `This has more than ${MOST_ROSTER_ROWS.toLocaleString('en')} rows. Nothing was imported. Split the file, with the first row in each part.`,
    )
  const twice = tables.map((table) => table.twice).find((name) => name !== null)
  if (twice) return refuse(`Two columns are named "${twice}", so it is not clear which one counts. Rename or remove one of them.`)
  const roster = read(tables, sourcedId)
  if (roster.kind !== 'rows') return roster
  if (roster.rows.length === 0) return refuse('There are no people in this file: below its first row it has no rows.')
  return { kind: 'rows', rows: withEachOnce(roster.rows) }
}

const refuse = (message: string): Roster => ({ kind: 'refused', message })

function read(tables: RosterTable[], sourcedId?: string): Roster {
  const enrollments = tables.find((table) => table.heading('usersourcedid') && table.heading('classsourcedid'))
  const users = tables.find((table) => table !== enrollments && table.heading('sourcedid') && table.heading('givenname'))
  const classes = tables.find((table) => table !== enrollments && table !== users && table.heading('sourcedid') && table.heading('title'))
  if (enrollments && !users)
    return refuse('This is enrollments.csv of OneRoster. Choose users.csv together with it: the addresses are there.')
  if (users && !enrollments)
    return refuse('This is users.csv of OneRoster. Choose enrollments.csv together with it: it says who is in which class.')
  if (enrollments && users) {
    if (!users.heading('email')) return refuse('This users.csv has no column "email", and people are invited by their address.')
    return parseOneRoster({ users, enrollments, classes }, sourcedId)
  }
  const [table, another] = tables
  if (another) return refuse('These files do not belong together. Choose one CSV file, or users.csv and enrollments.csv of OneRoster.')
  if (!table?.heading('email', 'emailaddress', 'mail'))
    return refuse('The first row has to name the columns, and one of them has to be "email". Add such a row, then look again.')
  return { kind: 'rows', rows: parseSimpleRoster(table) }
}

/** Whom the file takes out counts only where no other row keeps them in. */
function withEachOnce(rows: RosterRow[]): RosterRow[] {
  const first = new Map<string, number>()
  for (const withdrawn of [false, true]) {
    for (const row of rows) {
      if (row.problem || row.withdrawn !== withdrawn) continue
      if (!first.has(row.invitee.email)) first.set(row.invitee.email, row.row)
    }
  }
  return rows.map((row) => {
    if (row.problem) return row
    const counted = first.get(row.invitee.email)
    if (counted === row.row) return row
    return {
      row: row.row,
      typed: row.typed,
      problem: { column: 'email', message: `This address is in the file twice. Row ${counted} counts.` },
    }
  })
}
