import 'server-only'
import { db } from '../../lib/db'
import { AppError } from '../../lib/errors'
import { NO_SUCH_CLASS, taughtBy } from './taught-by'
import { withNewJoinCode } from './with-new-join-code'

/**
 * Gives a class a new join code. The old one and its link stop working at once; nobody who has joined is affected.
 * @throws AppError `not-found` for anybody who does not teach the class
 */
export async function rotateJoinCode({ userId, classId }: { userId: string; classId: string }): Promise<{ joinCode: string }> {
  return withNewJoinCode(async (joinCode) => {
    const { count } = await db.class.updateMany({ where: taughtBy(userId, classId), data: { joinCode } })
    if (count === 0) throw new AppError('not-found', NO_SUCH_CLASS)
    return { joinCode }
  })
}
