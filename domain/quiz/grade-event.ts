import 'server-only'
import { getQuestionKey } from '../catalog/get-question-key'
import { gradeChoice } from './rules/grade-choice'
import { listMisconceptions } from './rules/list-misconceptions'

/** The verdict on an answer of the log, by the key in force; null where the question is retired. */
export function gradeEvent(
  questionId: string,
  { choice }: { choice: string[] | string },
): { right: boolean; score: number; misconceptions: string[] } | null {
  const key = getQuestionKey(questionId)
  if (!key) return null
  const { right, score, misconceptions } = gradeChoice(key, choice)
  return { right, score, misconceptions: right ? listMisconceptions(key) : misconceptions }
}
