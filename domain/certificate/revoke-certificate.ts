import 'server-only'
import { db } from '../../lib/db'
import { AppError } from '../../lib/errors'
import { withUserLocked } from '../../lib/with-user-locked'

/**
 * Revokes a certificate: by its learner, or by the operator, who needs no permission here. Nothing brings it back.
 * Safe to repeat: the first date stays. What the operator revokes the learner cannot make anew, whoever came first: one that was
 * made anew already, after a withdrawal, is revoked with it.
 * @param args.userId the learner; null for the operator
 * @throws AppError `not-found` for an unknown certificate, and for one of somebody else
 */
export async function revokeCertificate(args: { certificateId: string; userId: string | null; now?: Date }): Promise<void> {
  const { certificateId: id, userId, now = new Date() } = args
  if (userId === null) return revokeForGood(id, now)
  await db.certificate.updateMany({ where: { id, userId, revokedAt: null }, data: { revokedAt: now, revokedBy: 'learner' } })
  // What a learner no longer wants to be shown is not kept either.
  const { count } = await db.certificate.updateMany({ where: { id, userId }, data: { shownName: null, credential: '' } })
  if (count === 0) throw new AppError('not-found', NO_SUCH)
}

const NO_SUCH = 'This certificate does not exist.'

async function revokeForGood(id: string, now: Date): Promise<void> {
  const row = await db.certificate.findUnique({ where: { id }, select: { userId: true } })
  if (!row) throw new AppError('not-found', NO_SUCH)
  // The lock that making one takes too, so that none comes in between.
  await withUserLocked(row.userId, async (tx) => {
    await tx.certificate.updateMany({ where: { userId: row.userId, revokedAt: null }, data: { revokedAt: now, revokedBy: 'operator' } })
    await tx.certificate.updateMany({ where: { id }, data: { revokedBy: 'operator' } })
  })
}
