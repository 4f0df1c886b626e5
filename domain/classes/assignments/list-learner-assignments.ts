import 'server-only'
import { getAssignableGuide } from './get-assignable-guide'
import { readLearnerStandings } from './read-learner-standings'
import type { AssignmentState } from './rules/assignment-state'
import { type PartLink, toPartLink } from './rules/to-part-link'
import type { AssignableGuide, AssignedPart } from './types'

/** An assignment as its learner sees it. */
export type LearnerAssignment = {
  assignmentId: string
  title: string
  class: { id: string; name: string; timeZone: string }
  /** What was chosen. */
  items: PartLink[]
  /** `dueLocal` is in the zone of the class, `dueAt` the instant; both with this learner's extension. */
  state: AssignmentState
  /** It opens later. */
  isAhead: boolean
  /** Needed parts that are not done, in order. */
  open: AssignedPart[]
  /** Where the first of them is; null once nothing is open. */
  nextPath: string | null
}

/**
 * What a learner is to do in all classes that they are in and that are not archived, without what was withdrawn: what is due
 * next comes first, what is never due last.
 */
export async function listLearnerAssignments(args: { userId: string; guide?: AssignableGuide; now?: Date }): Promise<LearnerAssignment[]> {
  const { userId, now = new Date() } = args
  const guide = () => args.guide ?? getAssignableGuide()
  const standings = await readLearnerStandings({ userId, guide, now })
  if (standings.length === 0) return []
  const parts = guide()
  return standings
    .map(({ class: joined, assignment, standing: { state, open } }) => ({
      assignmentId: assignment.id,
      title: assignment.title,
      class: joined,
      items: assignment.items.map((item) => toPartLink(item, parts)),
      state,
      isAhead: state.opensAt !== null && now < state.opensAt,
      open,
      nextPath: open[0] ? toPartLink(open[0], parts).path : null,
    }))
    .sort((a, b) => (a.state.dueAt?.getTime() ?? Number.POSITIVE_INFINITY) - (b.state.dueAt?.getTime() ?? Number.POSITIVE_INFINITY) || 0)
}
