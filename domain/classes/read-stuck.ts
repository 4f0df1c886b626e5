import 'server-only'
import { db, Prisma } from '../../lib/db'
import type { AssignableLesson } from './assignments/types'
import { isRightSince } from './insight/first-answers'

export type Stuck = { lessonId: string; title: string; wrong: number }

/**
 * By learner and quiz, how many questions were wrong at the first answer and were not answered right since. One statement,
 * whatever the number of learners. Asks nobody for permission.
 */
export async function readStuck(userIds: readonly string[], lessons: readonly AssignableLesson[]): Promise<Map<string, Stuck[]>> {
  const pairs = lessons.flatMap(({ id, questionIds }) => questionIds.map((questionId) => ({ id, questionId })))
  const titles = new Map(lessons.map(({ id, title }) => [id, title]))
  const rows = await db.$queryRaw<{ userId: string; lessonId: string; wrong: number }[]>`
    SELECT s."userId"::text, q."lessonId", count(*)::int AS wrong
    FROM "QuestionState" s
    JOIN unnest(${pairs.map(({ questionId }) => questionId)}::text[], ${pairs.map(({ id }) => id)}::text[]) AS q("questionId", "lessonId")
      ON q."questionId" = s."questionId"
    WHERE s."userId" = ANY(${[...userIds]}::uuid[]) AND s."firstRight" IS FALSE AND NOT ${isRightSince(Prisma.sql`s`)}
    GROUP BY 1, 2`
  const byUser = new Map<string, Stuck[]>()
  for (const { userId, lessonId, wrong } of rows) {
    const stuck = byUser.get(userId) ?? []
    byUser.set(userId, [...stuck, { lessonId, title: titles.get(lessonId) ?? lessonId, wrong }])
  }
  return byUser
}
