import 'server-only'
import { db } from '../../lib/db'
import { AppError } from '../../lib/errors'
import { toJoinCode } from './rules/join-code'
import { withCodeTry } from './with-code-try'

/**
 * Makes a user a learner of the class with this code. Safe to repeat; after leaving it takes the old place up again,
 * first day of joining included. `source` is where the request came from, for the limit on wrong codes.
 * @throws AppError `not-found` as in previewClass, `conflict` for a teacher of the class, `too-many`
 */
export async function joinClass(args: { userId: string; code: string; source: string; now?: Date }): Promise<{ classId: string }> {
  const { userId, code } = args
  const now = args.now ?? new Date()
  const joinCode = toJoinCode(code)
  const found = await withCodeTry(args, async () => {
    // One statement, so that a code switched off or replaced meanwhile lets nobody in.
    const [row] = await db.$queryRaw<{ classId: string; joined: boolean }[]>`
      WITH open AS (SELECT id FROM "Class" WHERE "joinCode" = ${joinCode} AND "joinOpen" FOR SHARE),
      joined AS (
        INSERT INTO "ClassMember" AS m ("classId", "userId", role, "joinedAt")
        SELECT id, ${userId}::uuid, 'learner', ${now} FROM open
        ON CONFLICT ("classId", "userId") DO UPDATE SET role = 'learner', "leftAt" = NULL
          WHERE m.role = 'learner' OR m."leftAt" IS NOT NULL
        RETURNING m."classId"
      )
      SELECT open.id AS "classId", joined."classId" IS NOT NULL AS joined FROM open LEFT JOIN joined ON true`
    return row ?? null
  })
  if (!found.joined) throw new AppError('conflict', 'You teach this class, so you cannot be one of its learners.')
  return { classId: found.classId }
}
