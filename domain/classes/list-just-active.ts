import 'server-only'
import { db } from '../../lib/db'
import { isTaughtBy, toId } from './taught-by'

/** So much later may an event be written than the instant that stands in it: its transaction was open meanwhile. */
const OVERLAP_MS = 5_000

export type JustActive = { learnerId: string; receivedAt: Date }

/**
 * The learners of a class from whom anything came in since a moment, with the newest receipt of each; null once the user may not see the class or the session
 * has ended. The work follows what came in, whatever the size of class and log. Looks a little further back than asked, so a
 * caller who asks again and again remembers whom it knows.
 */
export async function listJustActive(args: {
  userId: string
  sessionId: string
  classId: string
  since: Date
}): Promise<JustActive[] | null> {
  const { userId, sessionId, classId, since } = args
  const [row] = await db.$queryRaw<{ allowed: boolean; active: { learnerId: string; receivedAt: string }[] }[]>`
    SELECT ${isTaughtBy(userId, classId, 'see')}
        AND EXISTS (SELECT FROM "Session" s WHERE s.id = ${sessionId}::uuid AND s."expiresAt" > now()) AS allowed,
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('learnerId', a."userId", 'receivedAt', a.at)) FROM (
        SELECT e."userId", max(e."receivedAt") AS at FROM "LearnerEvent" e
        JOIN "ClassMember" m ON m."userId" = e."userId" AND m."classId" = ${toId(classId)}::uuid AND m.role = 'learner' AND m."leftAt" IS NULL
        WHERE e."receivedAt" > ${new Date(since.getTime() - OVERLAP_MS)}
        GROUP BY 1) a
      ), '[]') AS active`
  return row?.allowed ? row.active.map(({ learnerId, receivedAt }) => ({ learnerId, receivedAt: new Date(receivedAt) })) : null
}
