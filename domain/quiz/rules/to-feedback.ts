import { findKind } from '../../../kinds/find-kind'
import type { QuestionKey } from '../../catalog/types'
import type { Feedback } from '../types'
import { gradeChoice } from './grade-choice'

type FeedbackWithIds = Omit<Feedback, 'misconceptions'> & { misconceptionIds: string[] }

/**
 * What a learner is told about a submitted answer.
 * @param reveal true after giving up: everything. Otherwise the right answer stays hidden until it was given.
 */
export function toFeedback(key: QuestionKey, choice: string[] | string | null, reveal: boolean): FeedbackWithIds {
  const { right, score, misconceptions } = choice === null ? { right: false, score: 0, misconceptions: [] } : gradeChoice(key, choice)
  const isOpen = reveal || right
  const { options, summary, solution } = findKind(key.kind).tell(key, choice, isOpen)
  return {
    right,
    score,
    options,
    repair: key.repair,
    misconceptionIds: misconceptions,
    ...(summary && !right && choice !== null ? { summary } : {}),
    ...(isOpen ? { explanation: key.explanation, ...(solution ? { solution } : {}) } : {}),
  }
}
