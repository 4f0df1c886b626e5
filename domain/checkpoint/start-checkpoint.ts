import 'server-only'
import { randomUUID } from 'node:crypto'
import { AppError } from '../../lib/errors'
import { withUserLocked } from '../../lib/with-user-locked'
import { closeAttempt, hasRunOut } from './attempt-row'
import { getBank } from './get-bank'
import { drawQuestions } from './rules/draw-questions'
import { countQuestions, toLimitMs } from './rules/terms'
import type { Grader } from './types'

/**
 * Opens an attempt at the checkpoint of a module, with questions drawn by a new seed. Safe to repeat: while one is open,
 * that one is answered, with the clock it was started with. There may be any number of attempts, one after another.
 * @throws AppError `not-found` for a module without questions
 */
export async function startCheckpoint(args: {
  userId: string
  moduleId: string
  timed: boolean
  grade: Grader
  now?: Date
}): Promise<{ attemptId: string }> {
  const { userId, moduleId, now = new Date() } = args
  const bank = getBank(moduleId)
  if (!bank) throw new AppError('not-found', 'There is no such checkpoint.', { field: 'moduleId' })
  return withUserLocked(userId, async (tx) => {
    const open = await tx.checkpointAttempt.findFirst({ where: { userId, moduleId, finishedAt: null } })
    if (open && !hasRunOut(open, now)) return { attemptId: open.id }
    if (open) await closeAttempt(tx, open, args.grade, now)
    const seed = randomUUID()
    const questions = drawQuestions(bank.drawn, seed, countQuestions(bank.lessons.length, bank.drawn.length))
    const endsAt = args.timed ? new Date(now.getTime() + toLimitMs(questions.length)) : null
    const { id } = await tx.checkpointAttempt.create({ data: { userId, moduleId, seed, questions, startedAt: now, endsAt } })
    return { attemptId: id }
  })
}
