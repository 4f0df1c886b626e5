import type { GradedEvent, ProgressState } from '../types'
import { isAnswer } from './is-answer'

/**
 * False where recording a batch cannot have changed what is due of the assignments of its learner: it completes, undoes and resets
 * nothing, begins no question, and solves none that was not solved already. In doubt true. `after`: the snapshot with the batch in it.
 */
export function canChangeDue(events: readonly GradedEvent[], after: ProgressState): boolean {
  const own = new Set(events.map(({ id }) => id))
  return events.some((event) => {
    if (!('questionId' in event)) return true
    if (!isAnswer(event)) return false
    const { first, last } = after.questions[event.questionId] ?? {}
    const wasBegun = first && !own.has(first.id)
    const wasSolved = last?.right && !own.has(last.id)
    return !wasBegun || (event.grade?.right && !wasSolved)
  })
}
