import 'server-only'
import { db } from '../../../lib/db'
import { AppError } from '../../../lib/errors'
import { hashToken } from '../../../lib/secret-token'
import { getAssignableGuide } from '../assignments/get-assignable-guide'
import { type LearnerStanding, readLearnerStandings } from '../assignments/read-learner-standings'
import { toShownInstant } from '../assignments/rules/due-words'
import type { AssignableGuide } from '../assignments/types'
import { type CalendarEvent, toIcal } from './rules/to-ical'

/** Withdrawn ones beyond this were cancelled in every calendar long ago. */
const MOST_CANCELLED = 200

/**
 * The calendar of whom this token was given to: what is due in their classes, each with its state as `listLearnerAssignments`
 * tells it. What was withdrawn while they were in the class is cancelled rather than left out, so that calendars drop it.
 * `home`: the address of the guide.
 * @throws AppError `not-found` for a token that nobody has, or has no more
 */
export async function readFeed(args: { token: string; home: string; guide?: AssignableGuide; now?: Date }): Promise<string> {
  const { token, home, now = new Date() } = args
  const feed = await db.calendarFeed.findUnique({ where: { tokenHash: hashToken(token) }, select: { userId: true } })
  if (!feed) throw new AppError('not-found', 'There is no such calendar. Its address may have been replaced or revoked.')
  const asked = { userId: feed.userId, guide: () => args.guide ?? getAssignableGuide(), now }
  const [current, withdrawn] = [await readLearnerStandings(asked), await readLearnerStandings({ ...asked, withdrawn: true })]
  const newest = withdrawn.sort((a, b) => Number(b.assignment.withdrawnAt) - Number(a.assignment.withdrawnAt)).slice(0, MOST_CANCELLED)
  return toIcal({ name: 'Due in your classes', events: [...current, ...newest].flatMap((row) => toEvent(row, home)) })
}

function toEvent({ class: joined, assignment, standing: { state } }: LearnerStanding, home: string): CalendarEvent[] {
  if (!state.dueAt || !state.dueLocal) return []
  const isOff = assignment.withdrawnAt !== null
  return [
    {
      uid: `${assignment.id}@longshore`,
      at: toShownInstant(state.dueAt, state.dueLocal),
      changedAt: assignment.withdrawnAt ?? assignment.changedAt,
      sequence: assignment.version,
      isCancelled: isOff || state.kind === 'excused',
      summary: `Due: ${assignment.title}`,
      description: `${isOff ? 'Withdrawn' : state.text}. ${joined.name}.`,
      url: new URL('/classes', home).href,
    },
  ]
}
