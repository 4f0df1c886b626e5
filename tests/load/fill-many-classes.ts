import { pool } from '../../lib/db'
import { fillAnsweredClass } from './make-answered-class'

const SIZE = 50

/** `classes` of 50 learners each and one of `largest`. They are filled as one and then parted, which is quick. */
export async function fillManyClasses({ classes, largest, answers }: { classes: number; largest: number; answers: number }) {
  const { userId, classId } = await fillAnsweredClass({ size: classes * SIZE + largest, answers })
  await pool().query(
    `WITH made AS (
       INSERT INTO "Class" (id, name, "joinCode")
       SELECT gen_random_uuid(), 'Class ' || i, gen_random_uuid()::text FROM generate_series(1, $2::int) AS i
       RETURNING id
     ), teacher AS (
       INSERT INTO "ClassMember" ("classId", "userId", role) SELECT id, $3, 'teacher' FROM made
     ), numbered AS (
       SELECT id, row_number() OVER () AS place FROM made
     )
     UPDATE "ClassMember" m SET "classId" = n.id FROM numbered n
     WHERE m."classId" = $1 AND m.role = 'learner' AND n.place = 1 + (m.number - 1) / $4::int`,
    [classId, classes, userId, SIZE],
  )
}
