import { type CsvRow, readCsv } from '../../../../lib/parse-csv'
import { MOST_ROSTER_ROWS } from './limits'

export type RosterTable = {
  /** The heading of the first column with one of these names, as it is written; null where there is none. */
  heading: (...names: string[]) => string | null
  /** The cell of a row under the first of these names; empty where the table has no such column. */
  cell: (row: CsvRow, ...names: string[]) => { column: string; text: string }
  /** Read anew each time that they are gone through, so that a file of a whole school is never held as rows. */
  rows: Iterable<CsvRow>
  /** A name that two columns have. */
  twice: string | null
  /** How many columns the first row names. */
  width: number
  bytes: number
  /** Line breaks, which are at least as many as its rows. */
  lines: number
}

/** A file whose first row names its columns. Letter case, spaces, dashes and underscores in their names do not matter. */
export function toRosterTable(text: string): RosterTable {
  const [head] = readCsv(text)
  const headings = head?.cells.map((cell) => cell.trim()) ?? []
  const plain = headings.map((heading) => heading.toLowerCase().replace(/[\s_\p{Dash}]+/gu, ''))
  const indexOf = (names: string[]) => names.map((name) => plain.indexOf(name)).find((index) => index !== -1) ?? -1
  return {
    heading: (...names) => headings[indexOf(names)] ?? null,
    cell: (row, ...names) => {
      const index = indexOf(names)
      return { column: headings[index] ?? (names[0] as string), text: row.cells[index] ?? '' }
    },
    rows: {
      *[Symbol.iterator]() {
        const rows = readCsv(text)
        rows.next()
        yield* rows
      },
    },
    twice: headings.find((_heading, index) => plain[index] !== '' && plain.indexOf(plain[index] as string) < index) ?? null,
    width: headings.length,
    bytes: new TextEncoder().encode(text).length,
    lines: countLines(text),
  }
}

function countLines(text: string): number {
  let lines = 0
  for (const _break of text.matchAll(/\r\n?|\n/g)) lines++
  return lines
}

/** The rows that are wanted, or null where these are more than a roster may have. */
export function listRows(table: RosterTable, isWanted: (row: CsvRow) => boolean = () => true): CsvRow[] | null {
  const rows: CsvRow[] = []
  for (const row of table.rows) {
    if (!isWanted(row)) continue
    if (rows.length === MOST_ROSTER_ROWS) return null
    rows.push(row)
  }
  return rows
}

/** What is wrong with a row whatever its columns mean, or null. */
export function toShapeProblem(row: CsvRow, width: number): string | null {
  if (row.problem) return row.problem
  if (row.cells.slice(width).some((cell) => cell.trim() !== '')) {
    return `This row has ${row.cells.length} columns, and the first row names ${width}. A cell that holds the separator has to stand in quotation marks.`
  }
  return null
}
