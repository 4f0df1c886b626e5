import 'server-only'
import type { Prisma } from '../../lib/db'
import type { MisconceptionProgress, ProgressState } from './types'

/**
 * Joins a fold of new events into the materialised rows: the same rules as joinStates, in SQL,
 * so that the cost follows the batch and not the log. What a first answer showed, and when a question was answered right last, is
 * taken from the answers themselves, which have to be written before. The caller holds the user's row lock.
 * `answered`: ids of the questions that the events answer, in a quiz or in review. `resetAt`: the reset in force.
 */
export async function writeFold(
  tx: Prisma.TransactionClient,
  args: { userId: string; fold: ProgressState; answered: string[]; resetAt: string | null },
): Promise<void> {
  const { userId, fold, answered, resetAt } = args
  const lessons = Object.entries(fold.lessons)
  if (lessons.length > 0) await joinLessons(tx, userId, lessons)
  const questions = Object.entries(fold.questions)
  if (questions.length > 0) await joinQuestions(tx, userId, questions)
  // A row may be begun by giving up, after a right answer in review.
  const touched = new Set([...answered, ...Object.keys(fold.questions)])
  if (touched.size > 0) await noteRight(tx, userId, [...touched], resetAt)
  const misconceptions = Object.entries(fold.misconceptions)
  if (misconceptions.length > 0) await joinMisconceptions(tx, userId, misconceptions)
  if (fold.days.length > 0) {
    await tx.$executeRaw`
      INSERT INTO "ActiveDay" ("userId", day) SELECT ${userId}::uuid, d FROM unnest(${fold.days}::date[]) AS d ON CONFLICT DO NOTHING`
  }
}

async function joinLessons(tx: Prisma.TransactionClient, userId: string, lessons: [string, ProgressState['lessons'][string]][]) {
  await tx.$executeRaw`
    INSERT INTO "LessonCompletion" AS c ("userId", "lessonId", done, "firstAt", revision, "lastAt", "lastEventId")
    SELECT ${userId}::uuid, l.* FROM unnest(
      ${lessons.map(([id]) => id)}::text[], ${lessons.map(([, lesson]) => lesson.done)}::bool[],
      ${lessons.map(([, lesson]) => lesson.firstAt)}::timestamptz[], ${lessons.map(([, lesson]) => lesson.revision)}::text[],
      ${lessons.map(([, lesson]) => lesson.last.at)}::timestamptz[], ${lessons.map(([, lesson]) => lesson.last.id)}::uuid[]
    ) AS l
    ON CONFLICT ("userId", "lessonId") DO UPDATE SET
      "firstAt" = least(c."firstAt", excluded."firstAt"),
      (done, revision, "lastAt", "lastEventId") = (
        SELECT n.done, n.revision, n.at, n.id FROM (VALUES
          (c.done, c.revision, c."lastAt", c."lastEventId"),
          (excluded.done, excluded.revision, excluded."lastAt", excluded."lastEventId")
        ) AS n(done, revision, at, id) ORDER BY n.at DESC, n.id DESC LIMIT 1)`
}

async function joinQuestions(tx: Prisma.TransactionClient, userId: string, questions: [string, ProgressState['questions'][string]][]) {
  const column = <T>(pick: (question: ProgressState['questions'][string]) => T) => questions.map(([, question]) => pick(question))
  await tx.$executeRaw`
    INSERT INTO "QuestionState" AS q ("userId", "questionId", "firstAt", "firstEventId", "firstRight",
      attempt, "lastAt", "lastEventId", "lastChoice", "lastVersion", "lastRight", "lastScore", revealed, "firstMisconceptions")
    SELECT ${userId}::uuid, n.*, coalesce(
      (SELECT a.misconceptions FROM "Answer" a WHERE a."userId" = ${userId}::uuid AND a."eventId" = n."firstId" AND NOT a."right"), '{}')
    FROM unnest(
      ${questions.map(([id]) => id)}::text[],
      ${column((question) => question.first?.at ?? null)}::timestamptz[], ${column((question) => question.first?.id ?? null)}::uuid[],
      ${column((question) => question.first?.right ?? null)}::bool[],
      ${column((question) => question.attempt)}::int[],
      ${column((question) => question.last?.at ?? null)}::timestamptz[], ${column((question) => question.last?.id ?? null)}::uuid[],
      ${column((question) => (question.last ? JSON.stringify(question.last.choice) : null))}::jsonb[],
      ${column((question) => question.last?.version ?? null)}::text[], ${column((question) => question.last?.right ?? null)}::bool[],
      ${column((question) => question.last?.score ?? null)}::float8[],
      ${column((question) => question.revealed)}::int[]
    ) AS n(id, "firstAt", "firstId", "firstRight", attempt, "lastAt", "lastId", choice, version, "lastRight", score, revealed)
    ON CONFLICT ("userId", "questionId") DO UPDATE SET
      ("firstAt", "firstEventId", "firstRight", "firstMisconceptions") = (
        SELECT f.at, f.id, f."right", f.misconceptions FROM (VALUES
          (q."firstAt", q."firstEventId", q."firstRight", q."firstMisconceptions"),
          (excluded."firstAt", excluded."firstEventId", excluded."firstRight", excluded."firstMisconceptions")
        ) AS f(at, id, "right", misconceptions) ORDER BY f.at NULLS LAST, f.id LIMIT 1),
      (attempt, "lastAt", "lastEventId", "lastChoice", "lastVersion", "lastRight", "lastScore") = (
        SELECT l.attempt, l.at, l.id, l.choice, l.version, l."right", l.score FROM (VALUES
          (q.attempt, q."lastAt", q."lastEventId", q."lastChoice", q."lastVersion", q."lastRight", q."lastScore"),
          (excluded.attempt, excluded."lastAt", excluded."lastEventId", excluded."lastChoice", excluded."lastVersion", excluded."lastRight", excluded."lastScore")
        ) AS l(attempt, at, id, choice, version, "right", score) ORDER BY l.at IS NULL, l.attempt DESC, l."right" IS TRUE DESC, l.at DESC, l.id DESC LIMIT 1),
      revealed = greatest(q.revealed, excluded.revealed)`
}

/** One look at the index a question, which ends at the newest right answer. */
async function noteRight(tx: Prisma.TransactionClient, userId: string, questionIds: string[], resetAt: string | null) {
  await tx.$executeRaw`
    UPDATE "QuestionState" q SET "rightAt" = newest.at
    FROM unnest(${questionIds}::text[]) AS n(id)
    CROSS JOIN LATERAL (
      SELECT a.at FROM "Answer" a
      WHERE a."questionId" = n.id AND a."userId" = ${userId}::uuid AND a."right" AND a.at > coalesce(${resetAt}::timestamptz, '-infinity')
      ORDER BY a.at DESC LIMIT 1
    ) newest
    WHERE q."userId" = ${userId}::uuid AND q."questionId" = n.id AND q."rightAt" IS DISTINCT FROM newest.at`
}

async function joinMisconceptions(tx: Prisma.TransactionClient, userId: string, misconceptions: [string, MisconceptionProgress][]) {
  await tx.$executeRaw`
    INSERT INTO "MisconceptionState" AS m ("userId", "misconceptionId", "shownAt", "repairedAt")
    SELECT ${userId}::uuid, n.* FROM unnest(
      ${misconceptions.map(([id]) => id)}::text[],
      ${misconceptions.map(([, one]) => one.shownAt)}::timestamptz[], ${misconceptions.map(([, one]) => one.repairedAt)}::timestamptz[]
    ) AS n
    ON CONFLICT ("userId", "misconceptionId") DO UPDATE SET
      "shownAt" = greatest(m."shownAt", excluded."shownAt"), "repairedAt" = greatest(m."repairedAt", excluded."repairedAt")`
}
