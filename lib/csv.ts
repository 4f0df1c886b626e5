/**
 * Where spreadsheets run a formula: at the beginning of a cell. Their list separator is that of the country, so a text with
 * semicolons or tabs may be several cells to them, and quotation marks in the middle of theirs hold nothing together. Full-width
 * signs are run in Japanese ones (OWASP, "CSV Injection").
 */
const FORMULA = /(?<=(?:^|[,;\t\r\n])"*)(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/g

/**
 * A table as CSV: RFC 4180 with CRLF, and the byte order mark without which Excel does not read UTF-8.
 * A text that a spreadsheet would run gets an apostrophe before what it would run; a number stays one, also below 0.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')}`
}

/** A column of a file: its heading, and what it says of a row. */
export type CsvColumn<Row> = { heading: string; cell: (row: Row) => string | number }

/** Rows of any kind as CSV, a line each, under the headings. */
export function toCsvTable<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  return toCsv([columns.map(({ heading }) => heading), ...rows.map((row) => columns.map(({ cell }) => cell(row)))])
}

function toCell(text: string | number): string {
  if (typeof text === 'number') return String(text)
  const safe = text.replace(FORMULA, "'")
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
