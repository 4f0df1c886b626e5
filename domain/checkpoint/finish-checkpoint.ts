import 'server-only'
import { AppError } from '../../lib/errors'
import { withUserLocked } from '../../lib/with-user-locked'
import { closeAttempt, NO_SUCH_ATTEMPT } from './attempt-row'
import type { Grader } from './types'

/**
 * Hands in an attempt: grades the answers that are kept and closes it. Safe to repeat: the first result stands.
 * @throws AppError `not-found` for an attempt of somebody else
 */
export async function finishCheckpoint(args: {
  userId: string
  attemptId: string
  grade: Grader
  now?: Date
}): Promise<{ moduleId: string }> {
  const { userId, attemptId, grade, now = new Date() } = args
  return withUserLocked(userId, async (tx) => {
    const row = await tx.checkpointAttempt.findFirst({ where: { id: attemptId, userId } })
    if (!row) throw new AppError('not-found', NO_SUCH_ATTEMPT, { field: 'attemptId' })
    await closeAttempt(tx, row, grade, now)
    return { moduleId: row.moduleId }
  })
}
