import 'server-only'
import type { Prisma } from '../../../lib/db'
import { readKnown } from './read-known'
import { type Change, OUTCOME_WORDS, toOutcome } from './rules/to-outcome'
import type { OutcomeKind, RosterReport, RosterRow } from './types'

/** Holds the rows of a roster against what the class knows now: the report, and what has to be written to make it true. */
export async function readRoster(
  tx: Prisma.TransactionClient,
  { classId, rows, ...asked }: { classId: string; rows: readonly RosterRow[]; mayRun: boolean; pseudonyms: boolean },
): Promise<{ report: RosterReport; changes: Change[] }> {
  const emails = rows.flatMap((row) => ('invitee' in row ? [row.invitee.email] : []))
  const known = await readKnown(tx, classId, emails)
  const read = rows.map((row) => toOutcome(row, 'invitee' in row ? known.get(row.invitee.email) : undefined, asked))
  const outcomes = read.map(({ outcome }) => outcome)
  const kinds = Object.keys(OUTCOME_WORDS) as OutcomeKind[]
  const counts = Object.fromEntries(kinds.map((kind) => [kind, outcomes.filter((outcome) => outcome.kind === kind).length]))
  return {
    report: { kind: 'rows', counts: counts as Record<OutcomeKind, number>, outcomes },
    changes: read.flatMap(({ change }) => (change ? [change] : [])),
  }
}
