import { randomUUID } from 'node:crypto'
import { getQuestionKey } from '../../domain/catalog/get-question-key'
import { listLessons } from '../../domain/catalog/list-lessons'
import { listRepaired, toVerdict } from '../../domain/quiz/rules/to-verdict'
import { findKind } from '../../kinds/find-kind'
import { db, pool } from '../../lib/db'
import { settleTables } from './settle-tables'

/** Questions of the guide that each learner answers; the rest of the answers are later tries at them. */
const QUESTIONS = 100

/** Who reads a class, and which. */
export type Instructor = { userId: string; classId: string }

/**
 * A class whose learners did about two thirds of the lessons and gave `answers` answers each to the guide's own questions, with
 * five assignments. Written by SQL: through the product it would take hours.
 */
export async function makeAnsweredClass(args: { size: number; answers: number }): Promise<Instructor> {
  const who = await fillAnsweredClass(args)
  await settleTables()
  return who
}

/** The same without a wait for the tables to settle, for many classes one after the other. */
export async function fillAnsweredClass({ size, answers }: { size: number; answers: number }): Promise<Instructor> {
  const lessons = listLessons()
  const questions = lessons.flatMap(({ questionIds }) => questionIds).slice(0, QUESTIONS)
  const keys = questions.map((id) => getQuestionKey(id)).filter((key) => key !== null && key !== undefined)
  const answersTo = keys.map((key) => {
    const [solved, missed] = [findKind(key.kind).solve(key), findKind(key.kind).misses(key)[0] ?? []]
    return { id: key.id, version: key.version, solved, missed, shows: toVerdict(key, missed).misconceptions, repairs: listRepaired(key) }
  })
  const teacher = await db.user.create({ data: { name: 'Instructor' }, select: { id: true } })
  const joinCode = randomUUID()
  const { id: classId } = await db.class.create({ data: { name: `Class of ${size}`, joinCode }, select: { id: true } })
  await db.classMember.create({ data: { classId, userId: teacher.id, role: 'teacher' } })
  const run = (sql: string, values: unknown[]) => pool().query(sql, [classId, ...values])
  await run(
    `WITH learner AS (INSERT INTO "User" (id, name) SELECT gen_random_uuid(), 'Learner ' || i FROM generate_series(1, $2::int) AS i RETURNING id)
     INSERT INTO "ClassMember" ("classId", "userId", role, number, "joinedAt")
     SELECT $1::uuid, id, 'learner', row_number() OVER (), now() - interval '40 days' FROM learner`,
    [size],
  )
  await run(
    `INSERT INTO "LessonCompletion" ("userId", "lessonId", done, "firstAt", revision, "lastAt", "lastEventId")
     SELECT m."userId", lesson, true, at, 'r', at, gen_random_uuid()
     FROM "ClassMember" m, unnest($2::text[]) AS lesson, LATERAL (SELECT date_trunc('milliseconds', now()) - random() * interval '30 days' AS at) t
     WHERE m."classId" = $1 AND m.role = 'learner' AND random() < 0.67`,
    [lessons.map(({ id }) => id)],
  )
  // Answer n of a learner is try ceil(n / questions) at question n mod questions; all lie in the last hundred hours.
  await run(
    `INSERT INTO "Answer" ("userId", "eventId", "questionId", version, attempt, choice, "right", score, misconceptions, at)
     SELECT m."userId", uuidv7(), q.id, q.version, 1 + (n - 1) / $2::int, CASE WHEN hit THEN q.solved ELSE q.missed END, hit, hit::int,
       ARRAY(SELECT jsonb_array_elements_text(CASE WHEN hit THEN q.repairs ELSE q.shows END)),
       date_trunc('milliseconds', now()) - ($3::int - n) * interval '1 hour' / ($3::int / 100.0)
     FROM "ClassMember" m
     CROSS JOIN generate_series(1, $3::int) AS n
     JOIN (SELECT q.*, row_number() OVER () AS place
       FROM jsonb_to_recordset($4::jsonb) AS q(id text, version text, solved jsonb, missed jsonb, shows jsonb, repairs jsonb)) q
       ON q.place = 1 + (n - 1) % $2::int
     CROSS JOIN LATERAL (SELECT random() < 0.7 AND m."userId" IS NOT NULL AS hit) h
     WHERE m."classId" = $1 AND m.role = 'learner'
     ORDER BY m."userId", n`,
    [keys.length, answers, JSON.stringify(answersTo)],
  )
  await run(
    `INSERT INTO "LearnerEvent" ("userId", id, type, "questionId", at)
     SELECT a."userId", a."eventId", 'question_answered', a."questionId", a.at FROM "Answer" a JOIN "ClassMember" m USING ("userId") WHERE m."classId" = $1 ORDER BY a."userId", a.at`,
    [],
  )
  await run(
    `INSERT INTO "QuestionState" ("userId", "questionId", "firstAt", "firstEventId", "firstRight", "firstMisconceptions", "rightAt",
       attempt, "lastAt", "lastEventId", "lastChoice", "lastVersion", "lastRight", "lastScore")
     SELECT f."userId", f."questionId", f.at, f."eventId", f."right", CASE WHEN f."right" THEN '{}' ELSE f.misconceptions END,
       (SELECT max(r.at) FROM "Answer" r WHERE r."questionId" = f."questionId" AND r."userId" = f."userId" AND r."right"),
       l.attempt, l.at, l."eventId", l.choice, l.version, l."right", l.score
     FROM "ClassMember" m JOIN "Answer" f USING ("userId") JOIN "Answer" l ON l."userId" = f."userId" AND l."questionId" = f."questionId"
     WHERE m."classId" = $1 AND f.attempt = 1 AND l.attempt = $2::int
     ORDER BY f."userId", f."questionId"`,
    [Math.ceil(answers / keys.length)],
  )
  await run(
    `INSERT INTO "MisconceptionState" ("userId", "misconceptionId", "shownAt", "repairedAt")
     SELECT a."userId", id, max(a.at) FILTER (WHERE NOT a."right"), max(a.at) FILTER (WHERE a."right")
     FROM "Answer" a JOIN "ClassMember" m USING ("userId") CROSS JOIN LATERAL unnest(a.misconceptions) AS id
     WHERE m."classId" = $1 GROUP BY a."userId", id`,
    [],
  )
  for (const [index, lesson] of lessons.slice(0, 5).entries()) {
    const parts = JSON.stringify([{ kind: 'lesson', id: lesson.id }])
    const { id } = await db.assignment.create({ data: { classId }, select: { id: true } })
    await pool().query(
      `INSERT INTO "AssignmentVersion" ("assignmentId", version, title, items, parts, "dueAt") VALUES ($1, 1, $2, $3::jsonb, $3::jsonb, $4)`,
      [id, `Week ${index + 1}`, parts, new Date(Date.now() + (index - 2) * 7 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)],
    )
  }
  return { userId: teacher.id, classId }
}
