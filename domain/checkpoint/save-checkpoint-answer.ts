import 'server-only'
import { db } from '../../lib/db'
import { AppError } from '../../lib/errors'
import { handInLate, NO_SUCH_ATTEMPT, toQuestions } from './attempt-row'
import type { Choice, Grader } from './types'

/**
 * Keeps an answer of an open attempt; nothing is graded or told. Safe to repeat: the newest answer to a question stands.
 * @throws AppError `not-found` for an attempt of somebody else and for a question that was not drawn, `conflict` once it was handed in
 */
export async function saveCheckpointAnswer(args: {
  userId: string
  attemptId: string
  questionId: string
  choice: Choice
  grade: Grader
  now?: Date
}): Promise<void> {
  const { userId, attemptId, questionId, choice, now = new Date() } = args
  await handInLate({ userId, grade: args.grade, now })
  const row = await db.checkpointAttempt.findFirst({ where: { id: attemptId, userId } })
  if (!row) throw new AppError('not-found', NO_SUCH_ATTEMPT, { field: 'attemptId' })
  if (!toQuestions(row).some((question) => question.id === questionId))
    throw new AppError('not-found', 'This question is not part of the test.', { field: 'questionId' })
  // One statement, so that answers to two questions at once are both kept and none slips in after the hand-in.
  const kept = await db.$executeRaw`
    UPDATE "CheckpointAttempt"
    SET answers = jsonb_set(answers, ARRAY[${questionId}]::text[], ${JSON.stringify(choice)}::jsonb)
    WHERE id = ${attemptId}::uuid AND "userId" = ${userId}::uuid AND "finishedAt" IS NULL`
  if (kept === 0)
    throw new AppError('conflict', 'This test was handed in already, so this answer was not added. Reload the page to see its report.')
}
