import 'server-only'
import { db } from '../../lib/db'
import { AppError } from '../../lib/errors'
import { handInLate, NO_SUCH_ATTEMPT, toQuestions } from './attempt-row'
import type { Choice, Grader } from './types'

const HANDED_IN = 'This test was handed in already, so this answer was not added. Reload the page to see its report.'
const ANSWERED_ELSEWHERE =
  'This question was answered in another tab or on another device meanwhile. Your answer here is kept on this page, but not recorded.'

/**
 * Keeps an answer of an open attempt; nothing is graded or told. Safe to repeat: the same answer again changes nothing.
 * `known` is the answer that the page last knew to be on the server, null for none: where another one was kept meanwhile,
 * that one stays. Without `known` the newest answer stands, since the learner saw that there are two and decided.
 * @throws AppError `not-found` for an attempt of somebody else and for a question that was not drawn, `conflict` once it
 * was handed in, and `conflict` with the field `known` where another answer was kept meanwhile
 */
export async function saveCheckpointAnswer(args: {
  userId: string
  attemptId: string
  questionId: string
  choice: Choice
  known?: Choice | null
  grade: Grader
  now?: Date
}): Promise<void> {
  const { userId, attemptId, questionId, choice, known, now = new Date() } = args
  await handInLate({ userId, grade: args.grade, now })
  const row = await db.checkpointAttempt.findFirst({ where: { id: attemptId, userId } })
  if (!row) throw new AppError('not-found', NO_SUCH_ATTEMPT, { field: 'attemptId' })
  if (!toQuestions(row).some((question) => question.id === questionId))
    throw new AppError('not-found', 'This question is not part of the test.', { field: 'questionId' })
  const sent = JSON.stringify(choice)
  // No answer is SQL's null, which `->` gives for a question without one; JSON's null would equal nothing that is stored.
  const expected = known == null ? null : JSON.stringify(known)
  // One statement, so that answers to two questions at once are both kept, of two to the same question one is refused,
  // and none slips in after the hand-in.
  const kept = await db.$executeRaw`
    UPDATE "CheckpointAttempt"
    SET answers = jsonb_set(answers, ARRAY[${questionId}]::text[], ${sent}::jsonb)
    WHERE id = ${attemptId}::uuid AND "userId" = ${userId}::uuid AND "finishedAt" IS NULL
      AND (${known === undefined}::boolean
        OR (answers -> ${questionId}::text) IS NOT DISTINCT FROM ${expected}::jsonb
        OR (answers -> ${questionId}::text) = ${sent}::jsonb)`
  if (kept > 0) return
  const isOpen = (await db.checkpointAttempt.count({ where: { id: attemptId, userId, finishedAt: null } })) > 0
  throw isOpen ? new AppError('conflict', ANSWERED_ELSEWHERE, { field: 'known' }) : new AppError('conflict', HANDED_IN)
}
