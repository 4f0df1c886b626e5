import type { LearnerEvent } from '../types'

/** An event that is graded: an answer in a quiz, or one in review. */
export function isAnswer<T extends LearnerEvent>(event: T): event is T & { type: 'question_answered' | 'review_answered' } {
  return event.type === 'question_answered' || event.type === 'review_answered'
}
