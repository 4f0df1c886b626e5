import type { Outcome, OutcomeKind, RosterReport } from '../types'
import { OUTCOME_WORDS } from './to-outcome'

const MOST_ERRORS = 500
const MOST_OTHERS = 200

export type ShownReport = Omit<RosterReport, 'outcomes' | 'kind'> & {
  rows: Outcome[] /** Rows that are counted but not listed. */
  left: number
}

/** A report as a page can hold it: what is wrong first, then what changes, then the rest, and of each not too many. */
export function toShownRows({ counts, outcomes }: RosterReport): ShownReport {
  const order = Object.keys(OUTCOME_WORDS) as OutcomeKind[]
  const errors = outcomes.filter(({ kind }) => kind === 'error').slice(0, MOST_ERRORS)
  const others = order.filter((kind) => kind !== 'error').flatMap((kind) => outcomes.filter((outcome) => outcome.kind === kind))
  const rows = [...errors, ...others.slice(0, MOST_OTHERS)]
  return { counts, rows, left: outcomes.length - rows.length }
}
