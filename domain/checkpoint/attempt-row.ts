import 'server-only'
import { db, type Prisma } from '../../lib/db'
import { withUserLocked } from '../../lib/with-user-locked'
import { getBank } from './get-bank'
import { reportByConcept } from './rules/report-by-concept'
import { GRACE_MS } from './rules/terms'
import type { Choice, DrawnQuestion, Grader } from './types'

export type Transaction = Prisma.TransactionClient
type Row = Prisma.CheckpointAttemptGetPayload<object>

export const NO_SUCH_ATTEMPT = 'This attempt does not exist.'

/** The columns that hold JSON were written from these very shapes. */
export const toQuestions = (row: Row) => row.questions as unknown as DrawnQuestion[]
export const toAnswers = (row: Row) => row.answers as unknown as Record<string, Choice>

/** Whether the clock of an open attempt has run out, by the server's time. */
export const hasRunOut = (row: Pick<Row, 'endsAt' | 'finishedAt'>, now: Date) =>
  row.finishedAt === null && row.endsAt !== null && now.getTime() > row.endsAt.getTime() + GRACE_MS

/** Grades an open attempt and closes it; a closed one stays as it is. A test with a clock is never dated after its end. */
export async function closeAttempt(tx: Transaction, where: { id: string; userId: string }, grade: Grader, now: Date): Promise<void> {
  // An answer that is being kept at this moment either came before this lock, and is read here, or is refused.
  await tx.$queryRaw`SELECT 1 FROM "CheckpointAttempt" WHERE id = ${where.id}::uuid FOR UPDATE`
  const row = await tx.checkpointAttempt.findFirst({ where: { id: where.id, userId: where.userId, finishedAt: null } })
  if (!row) return
  const answers = toAnswers(row)
  const graded = toQuestions(row).map((question) => ({ question, verdict: grade(question, answers[question.id] ?? null) }))
  const lessonIds = getBank(row.moduleId)?.lessons.map((lesson) => lesson.id) ?? []
  const { score, passed, report } = reportByConcept({ graded, lessonIds })
  const finishedAt = row.endsAt && row.endsAt < now ? row.endsAt : now
  await tx.checkpointAttempt.update({ where: { id: row.id }, data: { finishedAt, score, passed, report } })
}

/** Hands in every attempt of the learner whose clock has run out: with the answers that were kept until then. */
export async function handInLate(args: { userId: string; grade: Grader; now: Date }): Promise<void> {
  const where = { userId: args.userId, finishedAt: null, endsAt: { lt: new Date(args.now.getTime() - GRACE_MS) } }
  if ((await db.checkpointAttempt.count({ where })) === 0) return
  await withUserLocked(args.userId, async (tx) => {
    for (const row of await tx.checkpointAttempt.findMany({ where })) await closeAttempt(tx, row, args.grade, args.now)
  })
}
