import 'server-only'
import { getAssignableGuide } from './get-assignable-guide'
import { readLearnerStandings } from './read-learner-standings'
import { toPartLink } from './rules/to-part-link'
import type { AssignableGuide, LearnerAssignment } from './types'

/**
 * What a learner is to do in all classes that they are in and that are not archived, without what was withdrawn: what is due
 * next comes first, what is never due last. With `archived` the same of those that are, to be read.
 */
export async function listLearnerAssignments(args: {
  userId: string
  archived?: boolean
  /** Also whether what was done in time was received after the due time. */
  receipts?: boolean
  guide?: AssignableGuide
  now?: Date
}): Promise<LearnerAssignment[]> {
  const { userId, archived = false, receipts = false, now = new Date() } = args
  const guide = () => args.guide ?? getAssignableGuide()
  const standings = await readLearnerStandings({ userId, archived, guide, now, receipts })
  if (standings.length === 0) return []
  const parts = guide()
  return standings
    .map(({ class: joined, assignment, standing: { state, open } }) => ({
      assignmentId: assignment.id,
      title: assignment.title,
      class: joined,
      items: assignment.items.map((item) => toPartLink(item, parts)),
      startsAt: assignment.startsAt,
      lateUntil: assignment.lateUntil,
      isOver: state.closesAt !== null && now > state.closesAt,
      state,
      isAhead: state.opensAt !== null && now < state.opensAt,
      open,
      nextPath: open[0] ? toPartLink(open[0], parts).path : null,
    }))
    .sort((a, b) => (a.state.dueAt?.getTime() ?? Number.POSITIVE_INFINITY) - (b.state.dueAt?.getTime() ?? Number.POSITIVE_INFINITY) || 0)
}
