import type { AssignmentState } from '../../assignments/rules/assignment-state'

/** What an assignment is worth in a gradebook. */
export const POINTS_POSSIBLE = 100

/** The done share of an assignment in points, to two places as gradebooks keep them; null where nothing is asked any more. */
export function toPoints({ done, needed }: Pick<AssignmentState, 'done' | 'needed'>): number | null {
  return needed === 0 ? null : Math.round((100 * POINTS_POSSIBLE * done) / needed) / 100
}
