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
  const excepted = await readExceptions(feed.userId)
  return toIcal({
    name: 'Due in your classes',
    events: [...current, ...newest].flatMap((row) => toEvent(row, excepted.get(row.assignment.id), home)),
  })
}

type Exceptions = { count: number; newestAt: Date }

/** How often something was decided for this learner alone, by assignment: from the log, since what was taken back changed the event too. */
async function readExceptions(userId: string): Promise<Map<string, Exceptions>> {
  const rows = await db.$queryRaw<(Exceptions & { assignmentId: string })[]>`
    SELECT detail->>'assignmentId' AS "assignmentId", count(*)::int AS count, max(at) AS "newestAt" FROM "ClassAct"
    WHERE "subjectId" = ${userId}::uuid AND kind = 'excepted' AND detail->>'assignmentId' IS NOT NULL
    GROUP BY 1`
  return new Map(rows.map(({ assignmentId, ...exceptions }) => [assignmentId, exceptions]))
}

function toEvent(
  { class: joined, assignment, standing: { state } }: LearnerStanding,
  excepted: Exceptions | undefined,
  home: string,
): CalendarEvent[] {
  if (!state.dueAt || !state.dueLocal) return []
  const isOff = assignment.withdrawnAt !== null
  const changes = [assignment.changedAt, assignment.withdrawnAt, excepted?.newestAt].flatMap((at) => (at ? [at.getTime()] : []))
  return [
    {
      uid: `${assignment.id}@longshore`,
      at: toShownInstant(state.dueAt, state.dueLocal),
      changedAt: new Date(Math.max(...changes)),
      sequence: assignment.version + (excepted?.count ?? 0) + (isOff ? 1 : 0),
      isCancelled: isOff || state.kind === 'excused',
      summary: `Due: ${assignment.title}`,
      description: `${isOff ? 'Withdrawn' : state.text}. ${joined.name}.`,
      url: new URL('/classes', home).href,
    },
  ]
}
