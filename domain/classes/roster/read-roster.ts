import 'server-only'
import type { Prisma } from '../../../lib/db'
import { AppError } from '../../../lib/errors'
import { readKnown } from './read-known'
import { parseRoster } from './rules/parse-roster'
import { type Change, OUTCOME_WORDS, toOutcome } from './rules/to-outcome'
import type { OutcomeKind, RosterClass, RosterReport } from './types'

/** Reads the files against what the class knows now: the report, and what has to be written to make it true. */
export async function readRoster(
  tx: Prisma.TransactionClient,
  args: { classId: string; files: readonly string[]; sourcedId?: string | undefined; mayRun: boolean; pseudonyms: boolean },
): Promise<{ report: RosterReport; changes: Change[] } | { kind: 'choose-class'; classes: RosterClass[] }> {
  const roster = parseRoster(args.files, args.sourcedId)
  if (roster.kind === 'refused') throw new AppError('invalid', roster.message, { field: 'text' })
  if (roster.kind === 'choose-class') return roster
  const emails = roster.rows.flatMap((row) => (row.problem ? [] : [row.invitee.email]))
  const known = await readKnown(tx, args.classId, emails)
  const read = roster.rows.map((row) => toOutcome(row, row.problem ? undefined : known.get(row.invitee.email), args))
  const outcomes = read.map(({ outcome }) => outcome)
  const kinds = Object.keys(OUTCOME_WORDS) as OutcomeKind[]
  const counts = Object.fromEntries(kinds.map((kind) => [kind, outcomes.filter((outcome) => outcome.kind === kind).length]))
  return {
    report: { kind: 'rows', counts: counts as Record<OutcomeKind, number>, outcomes },
    changes: read.flatMap(({ change }) => (change ? [change] : [])),
  }
}
