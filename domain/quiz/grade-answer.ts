import 'server-only'
import { AppError } from '../../lib/errors'
import { getMisconception } from '../catalog/get-misconception'
import { getQuestionKey } from '../catalog/get-question-key'
import { toFeedback } from './rules/to-feedback'
import { listRepaired } from './rules/to-verdict'
import type { Feedback } from './types'

/**
 * Grades one submitted answer and says what may be said of it. Writes nothing, so it is safe to repeat and needs no account.
 * @param reveal the learner gave up: everything is told. `choice` is null for a question that was never answered.
 * @throws AppError `not-found` for an unknown question, `conflict` when the question was edited since the page was loaded
 */
export function gradeAnswer(args: { questionId: string; version: string; choice: string[] | string | null; reveal?: boolean }): Feedback {
  const key = getQuestionKey(args.questionId)
  if (!key) throw new AppError('not-found', 'There is no such question.', { field: 'questionId' })
  if (key.version !== args.version) {
    throw new AppError(
      'conflict',
      'This question was edited since you opened the page. Your answer is kept; reload the page to see the new version.',
      { field: 'version' },
    )
  }
  const { misconceptionIds, ...feedback } = toFeedback(key, args.choice, args.reveal ?? false)
  const misconceptions = misconceptionIds.flatMap((id) => {
    const found = getMisconception(id)
    return found ? [{ id, ...found.html, href: found.href }] : []
  })
  return { ...feedback, misconceptions, ...(feedback.right ? { repaired: listRepaired(key) } : {}) }
}
