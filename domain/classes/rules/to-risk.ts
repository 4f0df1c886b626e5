import type { AssignmentState } from '../assignments/rules/assignment-state'
import { QUIET_DAYS } from './learner-status'

/** Due within this many days with less than half done. */
export const DUE_SOON_DAYS = 3
/** Wrong first answers in one quiz, not put right since, from which somebody is stuck. */
export const WRONG_FIRST_ANSWERS = 4

export type Risk = {
  /** `unknown`: not enough information. */
  kind: 'at-risk' | 'unknown' | 'none'
  /** Why, each a phrase of its own; for `unknown` what is missing. */
  reasons: string[]
}

/**
 * Whether a learner may need help, and why. A flag beside the state, never a state of its own: whoever works hard near a
 * deadline is in progress and at risk.
 * `quietDays`: calendar days since the last activity, null where there was none. `joinedDays`: since joining.
 * `stuck`: quizzes in which at least one first answer was wrong and is not put right, with how many.
 */
export function toRisk(args: {
  finished: boolean
  assignments: readonly { title: string; state: AssignmentState }[]
  quietDays: number | null
  joinedDays: number
  stuck: readonly { title: string; wrong: number }[]
  now: Date
}): Risk {
  const { finished, quietDays, joinedDays, now } = args
  const open = args.assignments.filter(({ state }) => state.kind === 'overdue' || isOpen(state, now))
  const reasons = [
    ...open.filter(({ state }) => state.kind === 'overdue').map(({ title }) => `"${title}" is overdue`),
    ...open
      .filter(({ state }) => isDueSoon(state, now))
      .map(({ title, state }) => `"${title}" is due soon, ${state.done} of ${state.needed} done`),
    ...toQuiet({ finished: finished && open.length === 0, quietDays, joinedDays }),
    ...args.stuck
      .filter(({ wrong }) => wrong >= WRONG_FIRST_ANSWERS)
      .map(({ title, wrong }) => `${wrong} wrong first answers in "${title}"`),
  ]
  if (reasons.length > 0) return { kind: 'at-risk', reasons }
  if (quietDays === null) return { kind: 'unknown', reasons: ['nothing done yet, and joined less than 7 days ago'] }
  return { kind: 'none', reasons: [] }
}

/** The flag in one phrase, for a cell of a file; empty where there is none. */
export function toRiskWords({ kind, reasons }: Risk): string {
  return kind === 'unknown' ? `not enough information: ${reasons.join('; ')}` : reasons.join('; ')
}

/** Before its start nothing is asked. */
const isOpen = ({ kind, opensAt }: AssignmentState, now: Date) =>
  (kind === 'in-progress' || kind === 'not-started') && (opensAt === null || opensAt <= now)

function isDueSoon(state: AssignmentState, now: Date): boolean {
  if (!isOpen(state, now) || !state.dueAt) return false
  const daysLeft = (state.dueAt.getTime() - now.getTime()) / (24 * 60 * 60 * 1000)
  return daysLeft <= DUE_SOON_DAYS && 2 * state.done < state.needed
}

function toQuiet({ finished, quietDays, joinedDays }: { finished: boolean; quietDays: number | null; joinedDays: number }): string[] {
  if (finished) return []
  if (quietDays === null) return joinedDays >= QUIET_DAYS ? [`nothing done in the ${joinedDays} days since joining`] : []
  return quietDays >= QUIET_DAYS ? [`quiet for ${quietDays} days`] : []
}
