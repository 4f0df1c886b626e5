import { db, pool } from '../../lib/db'
import { settleTables } from '../../tests/load/settle-tables'

export const lessons = Array.from({ length: 31 }, (_, index) => ({ id: `bench-lesson-${index + 1}`, title: '', path: '', questionIds: [] }))
const QUESTIONS = 5

/** A class of `size` learners who did about two thirds of the lessons, one event each, and some of its questions. */
export async function makeClass(size: number): Promise<{ userId: string; classId: string }> {
  const teacher = await db.user.create({ data: { name: 'Instructor' }, select: { id: true } })
  const made = await db.class.create({ data: { name: `Class of ${size}`, joinCode: `bench-${size}` }, select: { id: true } })
  await db.classMember.create({ data: { classId: made.id, userId: teacher.id, role: 'teacher' } })
  await pool().query(
    `WITH learner AS (INSERT INTO "User" (id, name) SELECT gen_random_uuid(), 'Learner ' || i FROM generate_series(1, $2::int) AS i RETURNING id)
     INSERT INTO "ClassMember" ("classId", "userId", role) SELECT $1::uuid, id, 'learner' FROM learner`,
    [made.id, size],
  )
  await pool().query(
    `INSERT INTO "LearnerEvent" ("userId", id, type, "lessonId", at)
     SELECT m."userId", gen_random_uuid(), 'lesson_completed', lesson, date_trunc('milliseconds', now()) - random() * interval '30 days'
     FROM "ClassMember" m, unnest($2::text[]) AS lesson WHERE m."classId" = $1 AND m.role = 'learner' AND random() < 0.67`,
    [made.id, lessons.map(({ id }) => id)],
  )
  await pool().query(
    `INSERT INTO "LessonCompletion" ("userId", "lessonId", done, "firstAt", revision, "lastAt", "lastEventId")
     SELECT e."userId", e."lessonId", true, e.at, 'r', e.at, e.id FROM "LearnerEvent" e JOIN "ClassMember" m USING ("userId") WHERE m."classId" = $1`,
    [made.id],
  )
  await pool().query(
    `INSERT INTO "QuestionState" ("userId", "questionId", "firstRight", attempt)
     SELECT m."userId", 'bench-question-' || q, random() < 0.7, 1 FROM "ClassMember" m, generate_series(1, $2::int) AS q WHERE m."classId" = $1 AND m.role = 'learner'`,
    [made.id, QUESTIONS],
  )
  await settleTables()
  return { userId: teacher.id, classId: made.id }
}
