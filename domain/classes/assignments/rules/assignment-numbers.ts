import { type ClassNumbers, toClassNumbers } from '../../rules/class-numbers'
import type { AssignmentState, StateKind } from './assignment-state'

export type AssignmentNumbers = ClassNumbers & { byState: Record<StateKind, number> }

/**
 * Both class numbers of one assignment, over the learners who are not excused, and how many are in each state. Every learner
 * needs the same number of parts, so the mean of their fractions is one fraction, rounded once.
 */
export function toAssignmentNumbers(states: readonly AssignmentState[]): AssignmentNumbers {
  const byState: AssignmentNumbers['byState'] = { excused: 0, done: 0, 'done-late': 0, overdue: 0, 'in-progress': 0, 'not-started': 0 }
  for (const { kind } of states) byState[kind] += 1
  const counted = states.filter(({ kind }) => kind !== 'excused')
  return {
    byState,
    ...toClassNumbers({
      learners: counted.length,
      learnersDone: byState.done + byState['done-late'],
      lessonsDone: counted.reduce((sum, { done }) => sum + done, 0),
      lessons: counted[0]?.needed ?? 0,
    }),
  }
}
