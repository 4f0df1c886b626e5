import 'server-only'
import { db } from '../../lib/db'
import { isTaughtBy, toId } from './taught-by'

/** So much later may something be written than the instant that stands in it: its transaction was open meanwhile. */
const OVERLAP_MS = 5_000

export type ClassNews = { learners: { learnerId: string; at: Date }[]; actIds: string[] }

/**
 * What came in for a class since a moment: the learners who did something or began or handed in a checkpoint, with the newest
 * instant of each, and the new lines of its log, such as who joined and what instructors changed. Null once the user may not see
 * the class or the session has ended. The work follows what came in, whatever the size of class and log. Looks a
 * little further back than asked, so a caller who asks again and again remembers what it knows.
 */
export async function listClassNews(args: { userId: string; sessionId: string; classId: string; since: Date }): Promise<ClassNews | null> {
  const { userId, sessionId, classId } = args
  const since = new Date(args.since.getTime() - OVERLAP_MS)
  const [row] = await db.$queryRaw<{ allowed: boolean; learners: { learnerId: string; at: string }[]; actIds: string[] }[]>`
    SELECT ${isTaughtBy(userId, classId, 'see')}
        AND EXISTS (SELECT FROM "Session" s WHERE s.id = ${sessionId}::uuid AND s."expiresAt" > now()) AS allowed,
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('learnerId', d."userId", 'at', d.at)) FROM (
          SELECT c."userId", max(c.at) AS at FROM (
            SELECT e."userId", e."receivedAt" AS at FROM "LearnerEvent" e WHERE e."receivedAt" > ${since}
            UNION ALL
            SELECT k."userId", k."startedAt" FROM "CheckpointAttempt" k WHERE k."startedAt" > ${since}
            UNION ALL
            SELECT k."userId", k."finishedAt" FROM "CheckpointAttempt" k WHERE k."finishedAt" > ${since}
          ) c GROUP BY 1
        ) d
        -- Looked up one by one: the planner expects more of them, and would read all members of the class.
        CROSS JOIN LATERAL (
          SELECT FROM "ClassMember" m
          WHERE m."classId" = ${toId(classId)}::uuid AND m."userId" = d."userId" AND m.role = 'learner' AND m."leftAt" IS NULL OFFSET 0
        ) m
      ), '[]') AS learners,
      coalesce((SELECT jsonb_agg(a.id) FROM "ClassAct" a WHERE a."classId" = ${toId(classId)}::uuid AND a.at > ${since}), '[]') AS "actIds"`
  if (!row?.allowed) return null
  return { learners: row.learners.map(({ learnerId, at }) => ({ learnerId, at: new Date(at) })), actIds: row.actIds }
}
