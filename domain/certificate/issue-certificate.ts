import 'server-only'
import { randomUUID } from 'node:crypto'
import { AppError } from '../../lib/errors'
import { withUserLocked } from '../../lib/with-user-locked'
import { makeCredential, takeStatusIndex } from './certificate-row'
import type { PassedModule, Shown } from './types'

/**
 * Makes the certificate of a learner. Safe to repeat: while one is valid, that one is answered and stays as it is.
 * After a withdrawal a new one may be made, at another address.
 * @param args.passes every checkpoint of the guide, null for one that was not passed
 * @throws AppError `conflict` while a checkpoint is missing, and where the operator revoked one
 */
export async function issueCertificate(args: {
  userId: string
  passes: (PassedModule | null)[]
  passMark: number
  shown: Shown
  now?: Date
}): Promise<{ id: string }> {
  const { userId, passes, passMark, shown, now = new Date() } = args
  const modules = passes.filter((pass) => pass !== null)
  if (modules.length === 0 || modules.length < passes.length)
    throw new AppError('conflict', 'Some checkpoints are not passed yet, so no certificate was made.')
  // Signed before the lock: the key may have to be made, which is a transaction of its own.
  const made = { id: randomUUID(), issuedAt: now, shown, modules, statusIndex: await takeStatusIndex() }
  const credential = await makeCredential(made, passMark)
  return withUserLocked(userId, async (tx) => {
    const own = await tx.certificate.findMany({ where: { userId }, select: { id: true, revokedAt: true, revokedBy: true } })
    const live = own.find((row) => row.revokedAt === null)
    if (live) return { id: live.id }
    if (own.some((row) => row.revokedBy === 'operator'))
      throw new AppError('conflict', 'Whoever runs this guide revoked your certificate, so no other one can be made. Ask them why.')
    const { id, statusIndex } = made
    return tx.certificate.create({
      data: { id, userId, issuedAt: now, shownName: shown.name, showsScores: shown.scores, modules, statusIndex, credential },
      select: { id: true },
    })
  })
}
