import 'server-only'
import { Prisma } from '../../../lib/db'
import { isTaughtBy } from '../taught-by'

/**
 * The first answers of the active learners of a class to some questions, for a statement that begins WITH: of nobody for whoever
 * may not see the class, whose id has to be one. An answer that a learner reset since is gone.
 */
export function firstAnswers(args: { userId: string; classId: string; questionIds: readonly string[] }): Prisma.Sql {
  const { userId, classId, questionIds } = args
  return Prisma.sql`
    first AS MATERIALIZED (
      SELECT a."userId", a."questionId", a."right", a.score, a.choice, a.version
      FROM "ClassMember" m ${statesOfMember(questionIds)}
      JOIN "Answer" a ON a."userId" = s."userId" AND a."eventId" = s."firstEventId"
      WHERE m."classId" = ${classId}::uuid AND m.role = 'learner' AND m."leftAt" IS NULL AND ${isTaughtBy(userId, classId, 'see')}
    )`
}

/**
 * The same without the answers themselves: when it was, whether each was right or what it showed, whether the newest answer to
 * the same question is right, and when one last was. A look at one table whose size is that of the guide, where the answers of a whole class lie all over
 * theirs.
 */
export function firstVerdicts(args: { userId: string; classId: string; questionIds: readonly string[] }): Prisma.Sql {
  const { userId, classId, questionIds } = args
  return Prisma.sql`
    first AS MATERIALIZED (
      SELECT s."userId", s."questionId", s."firstRight" AS "right", s."firstMisconceptions" AS misconceptions, s."lastRight", s."firstAt",
        s."rightAt"
      FROM "ClassMember" m ${statesOfMember(questionIds)}
      WHERE m."classId" = ${classId}::uuid AND m.role = 'learner' AND m."leftAt" IS NULL AND ${isTaughtBy(userId, classId, 'see')}
        AND s."firstRight" IS NOT NULL
    )`
}

/**
 * What each member m did with some questions, as s: one look at the index a member. OFFSET 0 keeps the planner from turning it into
 * a join, for which it would read the states of everybody in all classes.
 */
function statesOfMember(questionIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
      CROSS JOIN LATERAL (
        SELECT s.* FROM "QuestionState" s WHERE s."userId" = m."userId" AND s."questionId" = ANY(${[...questionIds]}::text[]) OFFSET 0
      ) s`
}

/**
 * Whether a question was answered right after its first answer, in a quiz or in review, for a statement that has rows with the
 * columns of "QuestionState" under this name. Neither says it alone: of two answers in one millisecond only the order of their ids
 * tells which came last, and "lastRight" knows no review, and only the newest attempt.
 */
export function isRightSince(row: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${row}."lastRight" IS TRUE OR (${row}."rightAt" > ${row}."firstAt") IS TRUE)`
}

/**
 * Who has what still to learn, by `what` and the question that showed it: a misconception that a first answer showed and no right
 * answer has repaired since, in the words of the learner's own list; or a question that was answered wrong, showed none, and is
 * not right since. For a statement that has firstVerdicts before it.
 */
export const STILL_OPEN = Prisma.sql`
  repaired AS (
    -- One look at the index a learner; a join may read the states of everybody in all classes.
    SELECT f."userId", s."misconceptionId"
    FROM (SELECT DISTINCT "userId" FROM first) f
    CROSS JOIN LATERAL (
      SELECT s."misconceptionId" FROM "MisconceptionState" s
      WHERE s."userId" = f."userId" AND (s."repairedAt" IS NULL OR s."repairedAt" <= s."shownAt") IS NOT TRUE
      OFFSET 0
    ) s
  ), still_open AS (
    SELECT f."userId", f."questionId", 'misconception ' || shown.id AS what
    FROM first f
    CROSS JOIN LATERAL unnest(f.misconceptions) AS shown(id)
    WHERE NOT f."right" AND NOT EXISTS (SELECT FROM repaired r WHERE r."userId" = f."userId" AND r."misconceptionId" = shown.id)
    UNION ALL
    SELECT f."userId", f."questionId", 'question ' || f."questionId"
    FROM first f WHERE NOT f."right" AND f.misconceptions = '{}' AND NOT ${isRightSince(Prisma.sql`f`)}
  )`
