import { expect } from 'vitest'
import { db } from '../lib/db'

/** What is kept of a learner's first answers says of misconceptions what those answers say, and nothing of a right one. */
export async function expectFirstShown(userId: string): Promise<void> {
  const states = await db.questionState.findMany({
    where: { userId, firstEventId: { not: null } },
    select: { questionId: true, firstEventId: true, firstMisconceptions: true },
  })
  const answers = await db.answer.findMany({ where: { userId }, select: { eventId: true, right: true, misconceptions: true } })
  const shown = new Map(answers.map(({ eventId, right, misconceptions }) => [eventId, right ? [] : misconceptions]))
  for (const { questionId, firstEventId, firstMisconceptions } of states)
    expect(firstMisconceptions, questionId).toEqual(shown.get(firstEventId ?? ''))
}
