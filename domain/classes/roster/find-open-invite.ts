import 'server-only'
import type { Prisma } from '../../../lib/db'
import type { RosterRole } from './types'

/** The open invitation of a user's own address to a class, or null. For verbs that have locked the class. */
export async function findOpenInvite(
  tx: Prisma.TransactionClient,
  { userId, classId }: { userId: string; classId: string },
): Promise<{ id: string; role: RosterRole; group: string | null } | null> {
  const [row] = await tx.$queryRaw<{ id: string; role: RosterRole; group: string | null }[]>`
    SELECT i.id::text, i.role, i."group" FROM "ClassInvite" i JOIN "User" u ON u.email = i.email
    WHERE u.id = ${userId}::uuid AND i."classId" = ${classId}::uuid
      AND i."acceptedAt" IS NULL AND i."declinedAt" IS NULL AND i."withdrawnAt" IS NULL`
  return row ?? null
}
