import 'server-only'
import { db, Prisma } from '../../../lib/db'
import type { AssignableLesson, AssignedPart, PartFacts } from './types'

type Fact = { userId: string; id: string; doneAt: Date | null; receivedAt: Date | null; started: boolean }
export type FactsOf = (userId: string, part: AssignedPart) => PartFacts

const NOTHING: PartFacts = { doneAt: null, receivedAt: null, started: false }
const UNREAD = Prisma.sql`NULL::timestamptz`

/**
 * What some learners did of the parts of some assignments: at most three statements, whatever the number of learners and
 * parts. Parts that the guide no longer has are for `toNeededParts` to leave out. Asks nobody for permission.
 * `lessons`: the active ones; a lesson counts as started with the first answer to its quiz. `receipts`: also when the server
 * was told, one look at an index of the log for each thing that was done.
 */
export async function readPartFacts(args: {
  userIds: readonly string[]
  parts: readonly AssignedPart[]
  lessons: readonly AssignableLesson[]
  receipts: boolean
}): Promise<FactsOf> {
  const userIds = [...new Set(args.userIds)]
  const byKind = (kind: AssignedPart['kind']) => args.parts.filter((part) => part.kind === kind)
  const [lessons, quizzes, checkpoints] = await Promise.all([
    readLessons(userIds, byKind('lesson'), args.lessons, args.receipts),
    readQuizzes(userIds, byKind('quiz'), args.receipts),
    readCheckpoints(userIds, byKind('checkpoint')),
  ])
  const facts = { lesson: toMap(lessons), quiz: toMap(quizzes), checkpoint: toMap(checkpoints) }
  return (userId, part) => facts[part.kind].get(`${userId} ${toKey(part)}`) ?? NOTHING
}

/** Two assignments may ask for one quiz in two states of it. */
const toKey = (part: AssignedPart) => (part.kind === 'quiz' ? `${part.id} ${(part.questionIds ?? []).join(' ')}` : part.id)

const toMap = (rows: Fact[]) => new Map(rows.map(({ userId, id, ...facts }) => [`${userId} ${id}`, facts]))

async function readLessons(
  userIds: string[],
  parts: AssignedPart[],
  lessons: readonly AssignableLesson[],
  receipts: boolean,
): Promise<Fact[]> {
  const ids = [...new Set(parts.map((part) => part.id))]
  if (ids.length === 0) return []
  const questions = lessons
    .filter((lesson) => ids.includes(lesson.id))
    .flatMap(({ id, questionIds }) => questionIds.map((questionId) => ({ id, questionId })))
  const asked = questions.map(({ questionId }) => questionId)
  const receivedAt = receipts
    ? Prisma.sql`(
        SELECT min(e."receivedAt") FROM "LearnerEvent" e
        WHERE e."userId" = c."userId" AND e.at = c."firstAt" AND e.type = 'lesson_completed' AND e."lessonId" = c."lessonId")`
    : UNREAD
  return db.$queryRaw<Fact[]>`
    SELECT "userId"::text, id, max("doneAt") AS "doneAt", max("receivedAt") AS "receivedAt", true AS started FROM (
      SELECT c."userId", c."lessonId" AS id, c."firstAt" AS "doneAt", ${receivedAt} AS "receivedAt" FROM "LessonCompletion" c
      WHERE c."userId" = ANY(${userIds}::uuid[]) AND c.done AND c."lessonId" = ANY(${ids}::text[])
      UNION ALL
      -- One look at the index a learner: as a join, the planner may read the states of everybody.
      SELECT DISTINCT u.id, q.id, NULL::timestamptz, NULL::timestamptz FROM unnest(${userIds}::uuid[]) AS u(id)
      CROSS JOIN LATERAL (
        SELECT s."questionId" FROM "QuestionState" s
        WHERE s."userId" = u.id AND s."questionId" = ANY(${asked}::text[]) AND s."firstAt" IS NOT NULL
        OFFSET 0
      ) s
      JOIN unnest(${asked}::text[], ${questions.map(({ id }) => id)}::text[]) AS q("questionId", id)
        ON q."questionId" = s."questionId"
    ) f GROUP BY 1, 2`
}

/**
 * A quiz is done once each of its questions was answered right, at whichever try: at the last of these firsts. What came before
 * the learner began anew no longer counts, as for lessons.
 */
async function readQuizzes(userIds: string[], parts: AssignedPart[], receipts: boolean): Promise<Fact[]> {
  const wanted = new Map(parts.map((part) => [toKey(part), part.questionIds ?? []]))
  const pairs = [...wanted].flatMap(([key, questionIds]) => questionIds.map((questionId) => ({ key, questionId, of: questionIds.length })))
  if (pairs.length === 0) return []
  const receivedAt = receipts
    ? Prisma.sql`max((
        SELECT min(e."receivedAt") FROM "LearnerEvent" e
        WHERE e."userId" = f."userId" AND e."questionId" = f."questionId" AND e.at = f."rightAt"))`
    : UNREAD
  return db.$queryRaw<Fact[]>`
    SELECT f."userId"::text, w.key AS id, true AS started,
      CASE WHEN count(f."rightAt") = w.size THEN max(f."rightAt") END AS "doneAt",
      ${receivedAt} AS "receivedAt"
    FROM unnest(${pairs.map((pair) => pair.key)}::text[], ${pairs.map((pair) => pair.questionId)}::text[], ${pairs.map((pair) => pair.of)}::int[])
      AS w(key, "questionId", size)
    JOIN (
      SELECT a."userId", a."questionId", min(a.at) FILTER (WHERE a."right") AS "rightAt"
      FROM "Answer" a JOIN "User" u ON u.id = a."userId" AND (u."resetAt" IS NULL OR a.at > u."resetAt")
      WHERE a."questionId" = ANY(${[...new Set(pairs.map((pair) => pair.questionId))]}::text[]) AND a."userId" = ANY(${userIds}::uuid[])
      GROUP BY 1, 2
    ) f ON f."questionId" = w."questionId"
    GROUP BY f."userId", w.key, w.size`
}

/** The server dates them, so that there is no receipt of its own. */
async function readCheckpoints(userIds: string[], parts: AssignedPart[]): Promise<Fact[]> {
  const ids = [...new Set(parts.map((part) => part.id))]
  if (ids.length === 0) return []
  return db.$queryRaw<Fact[]>`
    SELECT c."userId"::text, c."moduleId" AS id, min(c."finishedAt") FILTER (WHERE c.passed) AS "doneAt", NULL::timestamptz AS "receivedAt",
      true AS started
    FROM "CheckpointAttempt" c
    WHERE c."userId" = ANY(${userIds}::uuid[]) AND c."moduleId" = ANY(${ids}::text[])
    GROUP BY 1, 2`
}
