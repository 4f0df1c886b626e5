import 'server-only'
import { db } from '../../lib/db'
import { handInLate } from './attempt-row'
import { listBanks } from './get-bank'
import { countQuestions } from './rules/terms'
import type { CheckpointState, Grader } from './types'

/**
 * Every checkpoint of the guide with the state of one learner; without a learner, what there is.
 * An attempt whose clock has run out is handed in first.
 */
export async function listCheckpoints(args: { userId: string | null; grade: Grader; now?: Date }): Promise<CheckpointState[]> {
  const { userId, grade, now = new Date() } = args
  if (userId) await handInLate({ userId, grade, now })
  const rows = userId
    ? await db.checkpointAttempt.findMany({
        where: { userId },
        select: { moduleId: true, finishedAt: true, passed: true, score: true },
        orderBy: { startedAt: 'asc' },
      })
    : []
  return listBanks().map(({ moduleId, title, lessons, drawn }) => {
    const own = rows.filter((row) => row.moduleId === moduleId)
    const passes = own.flatMap(({ passed, score, finishedAt }) => (passed && score !== null && finishedAt ? [{ score, finishedAt }] : []))
    const [first] = passes
    return {
      moduleId,
      title,
      lessons: lessons.length,
      questions: countQuestions(lessons.length, drawn.length),
      attempts: own.filter((row) => row.finishedAt).length,
      isOpen: own.some((row) => !row.finishedAt),
      passed: first ? { score: Math.max(...passes.map(({ score }) => score)), at: first.finishedAt } : null,
    }
  })
}
