import 'server-only'
import { db } from '../../lib/db'
import { withUserLocked } from '../../lib/with-user-locked'
import { writeCards } from './write-cards'

/**
 * Makes the review cards of everybody anew from the log: for answers from before there was review, and after a change of the
 * schedule's parameters. For whoever runs the guide. One transaction a learner, so it runs beside the guide; safe to repeat.
 */
export async function replayAllCards(): Promise<{ learners: number; cards: number }> {
  const answered = await db.$queryRaw<{ userId: string }[]>`
    SELECT DISTINCT "userId"::text AS "userId" FROM "LearnerEvent" WHERE "questionId" IS NOT NULL`
  for (const { userId } of answered)
    await withUserLocked(userId, async (tx) => {
      const { resetAt } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { resetAt: true } })
      await writeCards(tx, { userId, questionIds: null, resetAt: resetAt?.toISOString() ?? null })
    })
  return { learners: answered.length, cards: await db.reviewCard.count() }
}
