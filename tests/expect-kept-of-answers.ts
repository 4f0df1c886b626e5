import { expect } from 'vitest'
import { db } from '../lib/db'

/**
 * What is kept of a learner's answers says what those answers say: which misconceptions the first one showed, none for a right
 * one, and when the newest right one was.
 */
export async function expectKeptOfAnswers(userId: string): Promise<void> {
  const { resetAt } = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { resetAt: true } })
  const states = await db.questionState.findMany({
    where: { userId },
    select: { questionId: true, firstEventId: true, firstMisconceptions: true, rightAt: true },
  })
  const answers = await db.answer.findMany({ where: { userId } })
  for (const { questionId, firstEventId, firstMisconceptions, rightAt } of states) {
    const first = answers.find(({ eventId }) => eventId === firstEventId)
    expect(firstMisconceptions, questionId).toEqual(first && !first.right ? first.misconceptions : [])
    const right = answers.filter((answer) => answer.questionId === questionId && answer.right && (!resetAt || answer.at > resetAt))
    expect(rightAt?.getTime() ?? 0, questionId).toBe(Math.max(0, ...right.map(({ at }) => at.getTime())))
  }
}
