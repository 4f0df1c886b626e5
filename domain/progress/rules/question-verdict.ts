import type { QuestionProgress } from '../types'

/** How a question stands: `waiting` is answered but not graded yet; giving up closes an attempt without passing it. */
export type Verdict = 'open' | 'waiting' | 'right' | 'wrong' | 'given-up'

export function toVerdict(question: QuestionProgress | undefined): Verdict {
  if (!question) return 'open'
  if (question.revealed > 0 && question.revealed >= question.attempt) return 'given-up'
  if (!question.last) return 'open'
  if (question.last.right === null) return 'waiting'
  return question.last.right ? 'right' : 'wrong'
}
