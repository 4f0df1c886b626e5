import 'server-only'
import { db } from '../../lib/db'
import { AppError } from '../../lib/errors'
import { NO_SUCH_CLASS, taughtBy } from './taught-by'

/**
 * Switches the join code of a class on or off; safe to repeat. The code itself stays.
 * @throws AppError `not-found` for anybody who does not teach the class
 */
export async function setJoinOpen({ userId, classId, open }: { userId: string; classId: string; open: boolean }): Promise<void> {
  const { count } = await db.class.updateMany({ where: taughtBy(userId, classId), data: { joinOpen: open } })
  if (count === 0) throw new AppError('not-found', NO_SUCH_CLASS)
}
