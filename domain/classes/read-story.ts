import 'server-only'
import { db } from '../../lib/db'
import type { AssignableGuide } from './assignments/types'
import { type LogRow, toLogLines } from './rules/to-log-lines'
import { MOST_LINES, type StoryRow } from './rules/to-story'
import { isTaughtBy, taughtBy } from './taught-by'

/** Events of the log that are looked through, from the newest and from the reset back: the story costs the same however long a log is. */
const MOST_EVENTS = 1000

type Args = { userId: string; classId: string; learnerId: string; guide: AssignableGuide }

/**
 * What happened to one learner of a class: what counts from the folds, each first answer a row of its own, and what counts no
 * more from the log. Nothing for anybody who may not see the class.
 */
export async function readStory(args: Args): Promise<StoryRow[]> {
  const member = await getMember(args)
  if (!member) return []
  const [told, log] = await Promise.all([readFolds(args), readLog(args, member.resetAt)])
  const lines = toLogLines(log, { ...member, told })
  return [...told, ...lines].sort((a, b) => b.at.getTime() - a.at.getTime())
}

async function getMember({ userId, classId, learnerId }: Args): Promise<{ joinedAt: Date; resetAt: Date | null } | null> {
  const found = await db.classMember.findFirst({
    where: { userId: learnerId, role: 'learner', leftAt: null, class: taughtBy(userId, classId, 'see') },
    select: { joinedAt: true, user: { select: { resetAt: true } } },
  })
  return found && { joinedAt: found.joinedAt, resetAt: found.user.resetAt }
}

async function readFolds({ userId, classId, learnerId, guide }: Args): Promise<StoryRow[]> {
  const pairs = guide.lessons.flatMap(({ id, questionIds }) => questionIds.map((questionId) => ({ id, questionId })))
  return db.$queryRaw<StoryRow[]>`
    WITH member AS (
      SELECT m."userId", m."joinedAt", u."resetAt" FROM "ClassMember" m JOIN "User" u ON u.id = m."userId"
      WHERE m."classId" = ${classId}::uuid AND m."userId" = ${learnerId}::uuid AND m.role = 'learner' AND m."leftAt" IS NULL
        AND ${isTaughtBy(userId, classId, 'see')}
    ), line AS (
      SELECT c."firstAt" AS at, (
        SELECT min(e."receivedAt") FROM "LearnerEvent" e
        WHERE e."userId" = c."userId" AND e.at = c."firstAt" AND e.type = 'lesson_completed' AND e."lessonId" = c."lessonId"
      ) AS "receivedAt", 'lesson' AS kind, c."lessonId" AS about, 0 AS done, 0 AS of
      FROM "LessonCompletion" c JOIN member USING ("userId") WHERE c."firstAt" IS NOT NULL
      UNION ALL
      SELECT c."lastAt", (SELECT e."receivedAt" FROM "LearnerEvent" e WHERE e."userId" = c."userId" AND e.id = c."lastEventId"),
        'undone', c."lessonId", 0, 0
      FROM "LessonCompletion" c JOIN member USING ("userId") WHERE c."firstAt" IS NOT NULL AND NOT c.done
      UNION ALL
      SELECT s."firstAt", (SELECT e."receivedAt" FROM "LearnerEvent" e WHERE e."userId" = s."userId" AND e.id = s."firstEventId"),
        'quiz', q."lessonId", CASE WHEN s."firstRight" THEN 1 ELSE 0 END, 1
      FROM "QuestionState" s JOIN member USING ("userId")
      JOIN unnest(${pairs.map(({ questionId }) => questionId)}::text[], ${pairs.map(({ id }) => id)}::text[]) AS q("questionId", "lessonId")
        USING ("questionId")
      WHERE s."firstAt" IS NOT NULL
      UNION ALL
      SELECT min(c."finishedAt"), NULL, 'checkpoint', c."moduleId", 1, 1
      FROM "CheckpointAttempt" c JOIN member USING ("userId") WHERE c.passed GROUP BY c."moduleId"
      UNION ALL
      (SELECT a.at, NULL, a.kind, coalesce(a.detail->>'title', ''), 0, 0
      FROM "ClassAct" a JOIN member ON a."subjectId" = member."userId" WHERE a."classId" = ${classId}::uuid
      ORDER BY a.at DESC LIMIT ${MOST_LINES})
      UNION ALL
      SELECT "resetAt", NULL, 'reset', '', 0, 0 FROM member WHERE "resetAt" IS NOT NULL
    )
    SELECT line.*, line.at < member."joinedAt" AS "beforeJoining" FROM line CROSS JOIN member
    ORDER BY at DESC, kind, about`
}

/** Oldest first. */
async function readLog({ userId, classId, learnerId }: Args, resetAt: Date | null): Promise<LogRow[]> {
  return db.$queryRaw<LogRow[]>`
    SELECT type, "lessonId", at, "receivedAt" FROM (
      (SELECT e.id, e.type, e."lessonId", e.at, e."receivedAt" FROM "LearnerEvent" e
      WHERE e."userId" = ${learnerId}::uuid ORDER BY e.at DESC LIMIT ${MOST_EVENTS})
      UNION
      (SELECT e.id, e.type, e."lessonId", e.at, e."receivedAt" FROM "LearnerEvent" e
      WHERE e."userId" = ${learnerId}::uuid AND e.at <= ${resetAt}::timestamptz
      ORDER BY e.at DESC LIMIT ${MOST_EVENTS})
    ) e
    WHERE type IN ('lesson_completed', 'completion_undone', 'progress_reset') AND EXISTS (
      SELECT FROM "ClassMember" m WHERE m."classId" = ${classId}::uuid AND m."userId" = ${learnerId}::uuid
        AND m.role = 'learner' AND m."leftAt" IS NULL AND ${isTaughtBy(userId, classId, 'see')})
    ORDER BY at, id`
}
