/** One row that is not blank. `row` counts as a spreadsheet does: the first of the text is 1, blank rows are counted too. */
export type CsvRow = {
  row: number
  cells: string[]
  /** Set: the row breaks the rules of quotation marks, and what its cells hold is a guess. */
  problem?: string
}

const DELIMITERS = [',', ';', '\t']

/**
 * Reads a table of comma, semicolon or tab separated values (RFC 4180, any line ends, byte order mark or none). Never
 * throws: a row that is not well-formed carries a problem, and the next line is read as if nothing had been.
 */
export function parseCsv(text: string): CsvRow[] {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  const delimiter = findDelimiter(source)
  const rows: CsvRow[] = []
  for (let at = 0, row = 1; at < source.length; row++) {
    const read = readRow(source, at, delimiter)
    at = read.next
    if (read.problem || read.cells.some((cell) => cell.trim() !== '')) {
      rows.push({ row, cells: read.cells, ...(read.problem ? { problem: read.problem } : {}) })
    }
  }
  return rows
}

/** The one that parts the first row into the most cells. */
function findDelimiter(text: string): string {
  const widths = DELIMITERS.map((delimiter) => readRow(text, 0, delimiter).cells.length)
  return DELIMITERS[widths.indexOf(Math.max(...widths))] as string
}

type Read = { cells: string[]; problem: string | null; next: number }

function readRow(text: string, start: number, delimiter: string): Read {
  const cells: string[] = []
  let problem: string | null = null
  for (let at = start; ; at++) {
    if (text[at] !== '"') {
      const end = findEnd(text, at, delimiter)
      cells.push(text.slice(at, end))
      at = end
    } else {
      const close = findClosingQuote(text, at + 1)
      if (close === -1) {
        const end = findLineEnd(text, at)
        return { cells: [...cells, text.slice(at + 1, end)], problem: 'A quotation mark is not closed.', next: afterLine(text, end) }
      }
      const end = findEnd(text, close + 1, delimiter)
      if (end > close + 1) problem = 'Something follows a closing quotation mark.'
      cells.push(text.slice(at + 1, close).replaceAll('""', '"') + text.slice(close + 1, end))
      at = end
    }
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
