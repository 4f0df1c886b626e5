import { type CsvRow, parseCsv } from '../../../../lib/parse-csv'

export type RosterTable = {
  /** The heading of the first column with one of these names, as it is written; null where there is none. */
  heading: (...names: string[]) => string | null
  /** The cell of a row under the first of these names; empty where the table has no such column. */
  cell: (row: CsvRow, ...names: string[]) => { column: string; text: string }
  rows: CsvRow[]
  /** A name that two columns have. */
  twice: string | null
  /** How many columns the first row names. */
  width: number
}

/** A file whose first row names its columns. Letter case, spaces, dashes and underscores in their names do not matter. */
export function toRosterTable(text: string): RosterTable {
  const [head, ...rows] = parseCsv(text)
  const headings = head?.cells.map((cell) => cell.trim()) ?? []
  const plain = headings.map((heading) => heading.toLowerCase().replace(/[\s_-]+/g, ''))
  const indexOf = (names: string[]) => names.map((name) => plain.indexOf(name)).find((index) => index !== -1) ?? -1
  return {
    heading: (...names) => headings[indexOf(names)] ?? null,
    cell: (row, ...names) => {
      const index = indexOf(names)
      return { column: headings[index] ?? (names[0] as string), text: row.cells[index] ?? '' }
    },
    rows,
    twice: headings.find((_heading, index) => plain[index] !== '' && plain.indexOf(plain[index] as string) < index) ?? null,
    width: headings.length,
  }
}

/** What is wrong with a row whatever its columns mean, or null. */
export function toShapeProblem(row: CsvRow, width: number): string | null {
  if (row.problem) return row.problem
  if (row.cells.slice(width).some((cell) => cell.trim() !== '')) {
    return `This row has ${row.cells.length} columns, and the first row names ${width}. A cell that holds the separator has to stand in quotation marks.`
  }
  return null
}
