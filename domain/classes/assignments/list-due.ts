import 'server-only'
import { listLearnerAssignments } from './list-learner-assignments'
import { type DueAssignment, toDue } from './rules/to-due'
import type { AssignableGuide } from './types'

/** What is due for a learner now and soon: the little that every page of the guide paints. */
export async function listDue(args: { userId: string; guide?: AssignableGuide; now?: Date }): Promise<DueAssignment[]> {
  const now = args.now ?? new Date()
  return toDue(await listLearnerAssignments({ ...args, now }), now)
}
