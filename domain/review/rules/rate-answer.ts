import type { Confidence } from '../../progress/types'

/** How an answer counts for the memory of a question, as FSRS names it. */
export type Rating = 'again' | 'hard' | 'good' | 'easy'

/** Wrong is again, whatever was said of it; right is easy, good or hard for sure, unsure and a guess. Right without a word is good. */
export function rateAnswer(right: boolean, confidence: Confidence | null): Rating {
  if (!right) return 'again'
  if (confidence === 'sure') return 'easy'
  return confidence === 'guess' ? 'hard' : 'good'
}

/** A question enters review when it was missed, or right without being sure. Saying nothing is not being unsure. */
export function opensCard(right: boolean, confidence: Confidence | null): boolean {
  return !right || confidence === 'unsure' || confidence === 'guess'
}
