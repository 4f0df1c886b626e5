/** A cell that begins so is run as a formula by spreadsheets. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * A table as CSV: RFC 4180 with CRLF, and the byte order mark without which Excel does not read UTF-8.
 * A text that a spreadsheet would run gets a leading apostrophe; a number stays one, also below 0.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')}`
}

function toCell(text: string | number): string {
  if (typeof text === 'number') return String(text)
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
