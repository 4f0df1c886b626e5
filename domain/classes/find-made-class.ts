import 'server-only'
import type { Prisma } from '../../lib/db'
import { AppError } from '../../lib/errors'
import { isClassId } from './rules/is-class-id'
import { NO_SUCH_CLASS } from './taught-by'

/**
 * The class that a form with this id has made before, or null: a form that is sent twice makes one class. Locks the user, so
 * that the second of two clicks at once finds what the first has made.
 * @throws AppError `not-found` for the id of a class that the user does not teach and for what is no id, `conflict` where the
 *   form asked for another name then
 */
export async function findMadeClass(
  tx: Prisma.TransactionClient,
  { userId, id, name }: { userId: string; id: string; name: string },
): Promise<{ id: string; joinCode: string } | null> {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${userId}::uuid FOR UPDATE`
  if (!isClassId(id)) throw new AppError('not-found', NO_SUCH_CLASS)
  const made = await tx.class.findUnique({
    where: { id },
    select: { id: true, joinCode: true, name: true, members: { where: { userId, role: 'teacher', leftAt: null } } },
  })
  if (!made) return null
  if (made.members.length === 0) throw new AppError('not-found', NO_SUCH_CLASS)
  if (made.name !== name)
    throw new AppError(
      'conflict',
      `This form has made the class "${made.name}" already, so nothing was made now. Load the page anew to make another.`,
    )
  return { id: made.id, joinCode: made.joinCode }
}
