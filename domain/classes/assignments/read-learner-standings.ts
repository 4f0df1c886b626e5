import 'server-only'
import { db } from '../../../lib/db'
import { listClassAssignments } from './list-class-assignments'
import { readFullStandings } from './read-standings'
import type { AssignableGuide, Assignment, FullStanding } from './types'

export type LearnerStanding = {
  class: { id: string; name: string; timeZone: string }
  assignment: Assignment
  standing: FullStanding
}

/**
 * How one learner stands to the assignments of the classes that they are in now and that are not archived; with `archived` of
 * those that are; with `withdrawn` to those that were taken back after they had joined. For a learner without a class it is one statement.
 */
export async function readLearnerStandings(args: {
  userId: string
  guide: () => AssignableGuide
  now: Date
  withdrawn?: boolean
  archived?: boolean
  receipts?: boolean
}): Promise<LearnerStanding[]> {
  const { userId, now, withdrawn = false, archived = false, receipts = false } = args
  const memberships = await db.classMember.findMany({
    where: { userId, role: 'learner', leftAt: null, class: { archivedAt: archived ? { not: null } : null } },
    orderBy: [{ joinedAt: 'asc' }, { classId: 'asc' }],
    select: { joinedAt: true, class: { select: { id: true, name: true, timeZone: true } } },
  })
  if (memberships.length === 0) return []
  const byClass = await listClassAssignments(
    memberships.map((membership) => membership.class.id),
    { withdrawn },
  )
  const guide = args.guide()
  const standings = await Promise.all(
    memberships.map(async ({ joinedAt, class: joined }) => {
      const assignments = (byClass.get(joined.id) ?? []).filter(({ withdrawnAt }) => !withdrawnAt || withdrawnAt > joinedAt)
      const learners = [{ userId, joinedAt }]
      const own = await readFullStandings({ timeZone: joined.timeZone, assignments, learners, guide, now, receipts })
      return assignments.flatMap((assignment, index) => {
        const standing = own.get(userId)?.[index]
        return standing ? [{ class: joined, assignment, standing }] : []
      })
    }),
  )
  return standings.flat()
}
