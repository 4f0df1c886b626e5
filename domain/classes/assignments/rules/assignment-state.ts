import { toInstant } from '../../rules/local-time'
import type { AssignmentException, AssignmentState, AssignmentTerms, PartFacts, StateKind } from '../types'

export type { AssignmentState, StateKind } from '../types'

/** The words of the states; the same on every screen, in every file and feed. */
export const STATE_WORDS: Record<StateKind, string> = {
  excused: 'Excused',
  done: 'Done',
  'done-late': 'Done late',
  overdue: 'Overdue',
  'in-progress': 'In progress',
  'not-started': 'Not started',
}

/**
 * How a learner stands to an assignment at an instant: excused, done, done late, overdue, in progress, not started, in this
 * order. Done looks at when the last needed part was done, whenever this is worked out. What was done after `lateUntil` does
 * not count; a due time is the last instant that is in time.
 */
export function toAssignmentState(args: {
  terms: Pick<AssignmentTerms, 'need' | 'startsAt' | 'dueAt' | 'lateUntil'>
  parts: readonly PartFacts[]
  exception?: AssignmentException | null
  timeZone: string
  joinedAt: Date
  now: Date
}): AssignmentState {
  const { parts, exception, joinedAt, now } = args
  const times = toTimes(args)
  const inTime = parts
    .flatMap(({ doneAt }) => (doneAt && (!times.closesAt || doneAt <= times.closesAt) ? [doneAt] : []))
    .sort((a, b) => a.getTime() - b.getTime())
  const needed = Math.min(args.terms.need ?? parts.length, parts.length)
  const last = needed > 0 ? (inTime[needed - 1] ?? null) : null
  const kind = toKind({ excused: exception?.excused ?? false, doneAt: last, dueAt: times.dueAt, now, begun: parts.some(hasBegun) })
  return {
    kind,
    text: STATE_WORDS[kind],
    doneAt: last,
    receivedLateAt: kind === 'done' && times.dueAt ? toReceivedLate(parts, needed, times.dueAt) : null,
    done: Math.min(inTime.length, needed),
    needed,
    beforeJoining: last !== null && last < joinedAt,
    ...times,
  }
}

const hasBegun = ({ doneAt, started }: PartFacts) => doneAt !== null || started

function toKind(at: { excused: boolean; doneAt: Date | null; dueAt: Date | null; now: Date; begun: boolean }): StateKind {
  if (at.excused) return 'excused'
  if (at.doneAt) return at.dueAt && at.doneAt > at.dueAt ? 'done-late' : 'done'
  if (at.dueAt && at.now > at.dueAt) return 'overdue'
  return at.begun ? 'in-progress' : 'not-started'
}

/**
 * When the server had been told of enough of what was done in time, if that was after the due time: dates come from clocks of
 * learners, who may have worked offline, or have put them back.
 */
function toReceivedLate(parts: readonly PartFacts[], needed: number, dueAt: Date): Date | null {
  const received = parts
    .flatMap(({ doneAt, receivedAt }) => (doneAt && doneAt <= dueAt ? [receivedAt ?? doneAt] : []))
    .sort((a, b) => a.getTime() - b.getTime())
  const last = received[needed - 1]
  return last && last > dueAt ? last : null
}

/**
 * An extension moves the due time, and the time after which nothing counts where that would come before it. Where everybody was
 * given as long since, or for ever, it takes nothing back.
 */
function toTimes({
  terms,
  exception,
  timeZone,
}: {
  terms: Pick<AssignmentTerms, 'startsAt' | 'dueAt' | 'lateUntil'>
  exception?: AssignmentException | null
  timeZone: string
}) {
  const end = (local: string | null | undefined) => (local ? toInstant(local, timeZone, { endOfDay: true }) : null)
  const [dueAt, until, lateUntil] = [end(terms.dueAt), end(exception?.extendedTo), end(terms.lateUntil)]
  const extendedTo = dueAt && until && until > dueAt ? until : null
  return {
    opensAt: terms.startsAt ? toInstant(terms.startsAt, timeZone) : null,
    dueAt: extendedTo ?? dueAt,
    dueLocal: extendedTo ? (exception?.extendedTo ?? null) : terms.dueAt,
    closesAt: lateUntil && extendedTo && extendedTo > lateUntil ? extendedTo : lateUntil,
    extended: extendedTo !== null,
  }
}
