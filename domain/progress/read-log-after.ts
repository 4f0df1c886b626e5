import 'server-only'
import type { Prisma } from '../../lib/db'
import type { GradedEvent } from './types'

/**
 * A user's log after an instant (null: all of it), of one question or of all, oldest first. Verdicts are read from the
 * answers and never made here: a regrade changes them there, and a replay has to agree with it.
 */
export async function readLogAfter(
  tx: Prisma.TransactionClient,
  userId: string,
  after: string | null,
  questionId?: string,
): Promise<GradedEvent[]> {
  const where = { userId, ...(after === null ? {} : { at: { gt: after } }), ...(questionId === undefined ? {} : { questionId }) }
  const rows = await tx.learnerEvent.findMany({ where, orderBy: { at: 'asc' } })
  const answers = await tx.answer.findMany({ where, select: { eventId: true, right: true, score: true } })
  const grades = new Map(answers.map(({ eventId, right, score }) => [eventId, { right, score }]))
  return rows.map((row) => {
    const grade = grades.get(row.id)
    const { id, type, lessonId, questionId, payload } = row
    // The columns were filled from an event of this very shape.
    return { id, type, lessonId, questionId, payload, at: row.at.toISOString(), ...(grade ? { grade } : {}) } as unknown as GradedEvent
  })
}
