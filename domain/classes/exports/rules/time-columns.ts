import type { CsvColumn } from '../../../../lib/csv'
import { toLocalMinute } from '../../rules/local-time'

/** An instant as two columns: by the clocks of the class, to the minute as on screen, and exactly, in UTC. */
export function timeColumns<Row>(heading: string, timeZone: string, at: (row: Row) => Date | null | undefined): CsvColumn<Row>[] {
  const toCell = (row: Row, write: (instant: Date) => string) => {
    const instant = at(row)
    return instant ? write(instant) : ''
  }
  return [
    { heading: `${heading} (${timeZone})`, cell: (row) => toCell(row, (instant) => toLocalCell(toLocalMinute(instant, timeZone))) },
    { heading: `${heading} (ISO 8601, UTC)`, cell: (row) => toCell(row, (instant) => instant.toISOString()) },
  ]
}

/** A local time as spreadsheets read it: `2026-11-27`, `2026-11-27 17:30`. */
export const toLocalCell = (local: string | null) => local?.replace('T', ' ') ?? ''
