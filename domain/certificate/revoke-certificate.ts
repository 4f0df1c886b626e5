import 'server-only'
import { db } from '../../lib/db'
import { AppError } from '../../lib/errors'

/**
 * Revokes a certificate: by its learner, or by the operator, who needs no permission here. Nothing brings it back.
 * Safe to repeat: the first date stays, but what the operator revokes the learner cannot make anew, whoever came first.
 * @param args.userId the learner; null for the operator
 * @throws AppError `not-found` for an unknown certificate, and for one of somebody else
 */
export async function revokeCertificate(args: { certificateId: string; userId: string | null; now?: Date }): Promise<void> {
  const { certificateId: id, userId, now = new Date() } = args
  const own = userId === null ? { id } : { id, userId }
  await db.certificate.updateMany({
    where: { ...own, revokedAt: null },
    data: { revokedAt: now, revokedBy: userId === null ? 'operator' : 'learner' },
  })
  // What a learner no longer wants to be shown is not kept either.
  const data = userId === null ? { revokedBy: 'operator' as const } : { shownName: null, credential: '' }
  const { count } = await db.certificate.updateMany({ where: own, data })
  if (count === 0) throw new AppError('not-found', 'This certificate does not exist.')
}
