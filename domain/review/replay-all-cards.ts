import 'server-only'
import { db } from '../../lib/db'
import { writeCards } from './write-cards'

/**
 * Makes the review cards of everybody anew from the log: for answers from before there was review, and after a change of the
 * schedule's parameters. For whoever runs the guide. One transaction a learner, so it runs beside the guide; safe to repeat.
 * Whoever deletes their account meanwhile is passed over.
 */
export async function replayAllCards(): Promise<{ learners: number; cards: number }> {
  const answered = await db.$queryRaw<{ userId: string }[]>`
    SELECT DISTINCT "userId"::text AS "userId" FROM "LearnerEvent" WHERE "questionId" IS NOT NULL`
  let learners = 0
  for (const { userId } of answered) if (await replayCards(userId)) learners += 1
  return { learners, cards: await db.reviewCard.count() }
}

/** False where the account is gone. */
async function replayCards(userId: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [user] = await tx.$queryRaw<{ resetAt: Date | null }[]>`SELECT "resetAt" FROM "User" WHERE id = ${userId}::uuid FOR UPDATE`
    if (!user) return false
    await writeCards(tx, { userId, questionIds: null, resetAt: user.resetAt?.toISOString() ?? null })
    return true
  })
}
