import 'server-only'
import type { Prisma } from '../../lib/db'
import { AppError } from '../../lib/errors'

/** A limit against accidents and abuse, far above what one person can teach. */
const MOST_TAUGHT = 200

/**
 * For verbs that have locked the user, as findMadeClass does, so that the count holds.
 * @throws AppError `conflict` when the user already teaches 200 classes
 */
export async function requireRoomForClass(tx: Prisma.TransactionClient, userId: string): Promise<void> {
  const taught = await tx.classMember.count({ where: { userId, role: 'teacher', leftAt: null } })
  if (taught >= MOST_TAUGHT)
    throw new AppError('conflict', `You already teach ${MOST_TAUGHT} classes, which is the most. No class was created.`)
}
