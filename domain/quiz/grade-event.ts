import 'server-only'
import { db } from '../../lib/db'
import { getQuestionKey } from '../catalog/get-question-key'
import type { QuestionKey } from '../catalog/types'
import { toVerdict, type Verdict } from './rules/to-verdict'

/**
 * The verdict on an answer of the log, by the key of the version that was shown: an answer may arrive long after the
 * question was edited. A version that was never deployed here is graded by the key in force; null where there is none.
 */
export async function gradeEvent(
  questionId: string,
  { version, choice }: { version: string; choice: string[] | string },
): Promise<Verdict | null> {
  const key = await findKey(questionId, version)
  return key && toVerdict(key, choice)
}

async function findKey(questionId: string, version: string): Promise<QuestionKey | null> {
  const inForce = getQuestionKey(questionId)
  if (inForce?.version === version) return inForce
  const shown = await db.questionVersion.findUnique({ where: { questionId_version: { questionId, version } }, select: { key: true } })
  // The column was filled from a key, by the build that deployed it.
  return shown ? (shown.key as QuestionKey) : inForce
}
