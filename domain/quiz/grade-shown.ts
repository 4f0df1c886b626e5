import 'server-only'
import { getQuestionKey } from '../catalog/get-question-key'
import { gradeChoice } from './rules/grade-choice'

/** The verdict on an answer to the version that was shown, misconceptions by id; null where that version is no longer in force. */
export function gradeShown(
  { id, version }: { id: string; version: string },
  choice: string[] | string | null,
): { right: boolean; score: number; misconceptions: string[] } | null {
  const key = getQuestionKey(id)
  if (key?.version !== version) return null
  return choice === null ? { right: false, score: 0, misconceptions: [] } : gradeChoice(key, choice)
}
