import 'server-only'
import type { Prisma } from '../../../lib/db'
import type { Invitee } from './types'

/**
 * Writes invitations in a class that the caller has locked, in one statement. One that is open keeps its day; one that was
 * accepted, declined or withdrawn is open again from now on.
 */
export async function writeInvites(
  tx: Prisma.TransactionClient,
  { classId, invitees, now }: { classId: string; invitees: readonly Invitee[]; now: Date },
): Promise<void> {
  if (invitees.length === 0) return
  await tx.$executeRaw`
    INSERT INTO "ClassInvite" AS i (id, "classId", email, name, role, "group", "createdAt")
    SELECT gen_random_uuid(), ${classId}::uuid, r.email, r.name, r.role::"ClassRole", r."group", ${now}
    FROM jsonb_to_recordset(${JSON.stringify(invitees)}::jsonb) AS r(email text, name text, role text, "group" text)
    ON CONFLICT ("classId", email) DO UPDATE SET
      name = EXCLUDED.name, role = EXCLUDED.role, "group" = EXCLUDED."group",
      "createdAt" = CASE WHEN i."acceptedAt" IS NULL AND i."declinedAt" IS NULL AND i."withdrawnAt" IS NULL
        THEN i."createdAt" ELSE EXCLUDED."createdAt" END,
      "acceptedAt" = NULL, "declinedAt" = NULL, "withdrawnAt" = NULL`
}
