import 'server-only'
import { getQuestionKey } from '../catalog/get-question-key'
import { gradeChoice } from './rules/grade-choice'

/** The verdict on an answer of the log, by the key in force; null where the question is retired. */
export function gradeEvent(questionId: string, { choice }: { choice: string[] | string }): { right: boolean; score: number } | null {
  const key = getQuestionKey(questionId)
  if (!key) return null
  const { right, score } = gradeChoice(key, choice)
  return { right, score }
}
