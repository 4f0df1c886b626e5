import type { AssignmentState } from '../../assignments/rules/assignment-state'

/** What an assignment is worth in a gradebook. */
export const POINTS_POSSIBLE = 100

/**
 * The done share of an assignment in points, to two places as gradebooks keep them. Null where nothing is asked any more, and
 * where nothing is done and the learner's own due time is not over: a 0 for what is not due would pull down every mean.
 */
export function toPoints({ kind, done, needed }: Pick<AssignmentState, 'kind' | 'done' | 'needed'>): number | null {
  return needed === 0 || (done === 0 && kind !== 'overdue') ? null : Math.round((100 * POINTS_POSSIBLE * done) / needed) / 100
}
