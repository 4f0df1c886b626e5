import 'server-only'
import { db, Prisma } from '../../../lib/db'
import { isClassId } from '../rules/is-class-id'
import { byName } from '../shown-name'
import { isTaughtBy } from '../taught-by'
import { firstVerdicts, STILL_OPEN } from './first-answers'
import { listQuestionsThatShow } from './list-showing'

/** So long a revealed name stays to be seen; after that it takes another act, which is logged again. */
export const REVEALED_MS = 15 * 60 * 1000

/**
 * The learners who have something still to learn, by their real names: those whom this instructor revealed a short while ago, as the
 * log says, and nobody else. Empty for anybody who may not reveal names.
 */
export async function listRevealed(args: {
  userId: string
  classId: string
  what: string
  questionIds: readonly string[]
  now?: Date
}): Promise<{ userId: string; name: string }[]> {
  const { userId, classId, what, now = new Date() } = args
  if (!isClassId(classId)) return []
  return db.$queryRaw<{ userId: string; name: string }[]>`
    WITH ${firstVerdicts({ ...args, questionIds: listQuestionsThatShow(what, args.questionIds) })}, ${STILL_OPEN}
    SELECT u.id::text AS "userId", u.name
    FROM (SELECT DISTINCT "userId" FROM still_open WHERE what = ${what}) o JOIN "User" u ON u.id = o."userId"
    WHERE ${isTaughtBy(userId, classId, 'reveal')} AND EXISTS (
      SELECT FROM "ClassAct" r
      WHERE r."subjectId" = u.id AND r."classId" = ${classId}::uuid AND r."actorId" = ${userId}::uuid
        AND r.kind = 'name-revealed' AND r.detail->>'what' = ${what} AND r.at > ${new Date(now.getTime() - REVEALED_MS)})
    ORDER BY ${byName(Prisma.sql`u.name`)}, u.id`
}
