import 'server-only'
import { db } from '../../lib/db'
import { toModules, toShown } from './certificate-row'
import type { OwnCertificate } from './types'

/** The certificate of a learner: the valid one, else one that the operator revoked, since it says that there will be no other, else the newest, else null. */
export async function getOwnCertificate(args: { userId: string }): Promise<OwnCertificate | null> {
  const rows = await db.certificate.findMany({ where: { userId: args.userId }, orderBy: { issuedAt: 'desc' } })
  const row = rows.find(({ revokedAt }) => revokedAt === null) ?? rows.find(({ revokedBy }) => revokedBy === 'operator') ?? rows[0]
  if (!row) return null
  return {
    id: row.id,
    issuedAt: row.issuedAt,
    shown: toShown(row),
    modules: toModules(row),
    revoked: row.revokedAt && { at: row.revokedAt, by: row.revokedBy ?? 'operator' },
  }
}
