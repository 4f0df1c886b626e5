/** One row that is not blank. `row` counts as a spreadsheet does: the first of the text is 1, blank rows are counted too. */
export type CsvRow = {
  row: number
  cells: string[]
  /** Set: the row breaks the rules of quotation marks, and what its cells hold is a guess. */
  problem?: string
}

const DELIMITERS = [',', ';', '\t']
const NOT_CLOSED = 'A quotation mark is not closed.'

/** All rows at once, for texts of a known size. */
export const parseCsv = (text: string): CsvRow[] => [...readCsv(text)]

/**
 * Reads a table of comma, semicolon or tab separated values (RFC 4180, any line ends, byte order mark or none), row by row, so
 * that who needs a few of many keeps no more. A first line `sep=;`, as spreadsheets write it, names the separator and is no row.
 * Never throws: a row that is not well-formed carries a problem, and the next line is read as if nothing had been.
 */
export function* readCsv(text: string): Generator<CsvRow> {
  const marked = text.startsWith('\uFEFF') ? 1 : 0
  const [line = '', named] = /^sep=([^"\r\n])(?:\r\n?|\n|$)/i.exec(text.slice(marked, marked + 8)) ?? []
  const from = marked + line.length
  const delimiter = named ?? findDelimiter(text, from)
  for (let at = from, row = 1; at < text.length; row++) {
    const read = readLine(text, at, delimiter)
    at = read.next
    if (read.problem || read.cells.some((cell) => cell.trim() !== '')) {
      yield { row, cells: read.cells, ...(read.problem ? { problem: read.problem } : {}) }
    }
  }
}

/** The one that parts the first row into the most cells. */
function findDelimiter(text: string, from: number): string {
  const widths = DELIMITERS.map((delimiter) => readLine(text, from, delimiter).cells.length)
  return DELIMITERS[widths.indexOf(Math.max(...widths))] as string
}

type Read = { cells: string[]; problem: string | null; next: number }

/**
 * A quotation mark that is not closed pairs with one of a later row. So a row over several lines that is not well-formed is one
 * bad line, and the lines below it are read for themselves.
 */
function readLine(text: string, start: number, delimiter: string): Read {
  const read = readRow(text, start, delimiter)
  const end = findLineEnd(text, start)
  const next = afterLine(text, end)
  if (!read.problem || read.next <= next) return read
  return { cells: readRow(text.slice(start, end), 0, delimiter).cells, problem: NOT_CLOSED, next }
}

/** Stops at what shows a row over several lines to be none: what is behind it is read again, and must not be read for each line. */
function readRow(text: string, start: number, delimiter: string): Read {
  const cells: string[] = []
  let problem: string | null = null
  let isLoose = false
  let isLong = false
  for (let at = start; ; at++) {
    if (text[at] !== '"') {
      const end = findEnd(text, at, delimiter)
      cells.push(text.slice(at, end))
      isLoose ||= text.slice(at, end).includes('"')
      at = end
    } else {
      const close = findClosingQuote(text, at + 1)
      if (close === -1) {
        const end = findLineEnd(text, at)
        return { cells: [...cells, text.slice(at + 1, end)], problem: NOT_CLOSED, next: isLong ? text.length : afterLine(text, end) }
      }
      const end = findEnd(text, close + 1, delimiter)
      if (end > close + 1) problem = 'Something follows a closing quotation mark.'
      isLong ||= findLineEnd(text, at) < close
      cells.push(text.slice(at + 1, close).replaceAll('""', '"') + text.slice(close + 1, end))
      at = end
    }
    if (isLong && (isLoose || problem)) return { cells, problem: NOT_CLOSED, next: text.length }
    if (text[at] !== delimiter) return { cells, problem, next: afterLine(text, at) }
  }
}

function findClosingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at
  }
  return -1
}

function findEnd(text: string, from: number, delimiter: string): number {
  let at = from
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

const findLineEnd = (text: string, from: number) => findEnd(text, from, '\n')

/** After a line break of either kind, or the end of the text. */
function afterLine(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1
}
