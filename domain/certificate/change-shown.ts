import 'server-only'
import { db } from '../../lib/db'
import { AppError } from '../../lib/errors'
import { makeCredential, takeStatusIndex, toModules, toShown } from './certificate-row'
import type { Shown } from './types'

/**
 * Changes what a certificate shows. Its credential is signed anew under a new place in the status list, so copies of the
 * one before count as revoked. Address, date and modules stay. Safe to repeat: the same wish changes nothing.
 * @throws AppError `not-found` for a certificate of somebody else, `conflict` for a revoked one
 */
export async function changeShown(args: { userId: string; certificateId: string; passMark: number; shown: Shown }): Promise<void> {
  const { userId, certificateId: id, passMark, shown } = args
  const row = await db.certificate.findFirst({ where: { id, userId } })
  if (!row) throw new AppError('not-found', 'This certificate does not exist.')
  const refuse = () => new AppError('conflict', 'This certificate is revoked, so nothing was changed.')
  if (row.revokedAt) throw refuse()
  const before = toShown(row)
  if (before.name === shown.name && before.scores === shown.scores) return
  const statusIndex = await takeStatusIndex()
  const credential = await makeCredential({ id, issuedAt: row.issuedAt, shown, modules: toModules(row), statusIndex }, passMark)
  const { count } = await db.certificate.updateMany({
    where: { id, userId, revokedAt: null },
    data: { shownName: shown.name, showsScores: shown.scores, statusIndex, credential },
  })
  if (count === 0) throw refuse()
}
