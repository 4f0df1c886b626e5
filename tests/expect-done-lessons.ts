import { expect } from 'vitest'
import { db } from '../lib/db'

/** The bits that an account keeps of its lessons say what the lessons themselves say. */
export async function expectDoneLessons(userId: string): Promise<void> {
  const kept = await db.$queryRaw<{ lessonId: string }[]>`
    SELECT n."lessonId" FROM "User" u JOIN "LessonNumber" n ON n.number < length(u."doneLessons") AND get_bit(u."doneLessons", n.number) = 1
    WHERE u.id = ${userId}::uuid`
  const done = await db.lessonCompletion.findMany({ where: { userId, done: true }, select: { lessonId: true } })
  const ids = (rows: { lessonId: string }[]) => rows.map(({ lessonId }) => lessonId).sort()
  expect(ids(kept)).toEqual(ids(done))
}
