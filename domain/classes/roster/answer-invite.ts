import 'server-only'
import { db, type Prisma } from '../../../lib/db'
import { AppError } from '../../../lib/errors'
import { isClassId } from '../rules/is-class-id'
import type { RosterRole } from './types'

export type AnsweredInvite = {
  id: string
  classId: string
  role: RosterRole
  group: string | null
  archivedAt: Date | null
  acceptedAt: Date | null
  declinedAt: Date | null
}

/**
 * The way to an answer to an invitation: one transaction in which the class and the invitation are locked for the user whose
 * address it is for, so that accepting, declining and withdrawing at once wait for one another.
 * @throws AppError `not-found` for anybody else, and once it was withdrawn
 */
export async function answerInvite<T>(
  { userId, inviteId }: { userId: string; inviteId: string },
  answer: (tx: Prisma.TransactionClient, invite: AnsweredInvite) => Promise<T>,
): Promise<T> {
  return db.$transaction(async (tx) => {
    const [own] = isClassId(inviteId)
      ? await tx.$queryRaw<{ classId: string }[]>`
          SELECT i."classId"::text AS "classId" FROM "ClassInvite" i JOIN "User" u ON u.email = i.email
          WHERE i.id = ${inviteId}::uuid AND u.id = ${userId}::uuid`
      : []
    if (!own) throw new AppError('not-found', NO_SUCH_INVITE)
    // The class first, as everything does that changes it.
    await tx.$queryRaw`SELECT 1 FROM "Class" WHERE id = ${own.classId}::uuid FOR UPDATE`
    const [invite] = await tx.$queryRaw<AnsweredInvite[]>`
      SELECT i.id::text, i."classId"::text, i.role, i."group", i."acceptedAt", i."declinedAt", c."archivedAt"
      FROM "ClassInvite" i JOIN "Class" c ON c.id = i."classId" JOIN "User" u ON u.email = i.email
      WHERE i.id = ${inviteId}::uuid AND u.id = ${userId}::uuid AND i."withdrawnAt" IS NULL`
    if (!invite) throw new AppError('not-found', NO_SUCH_INVITE)
    return answer(tx, invite)
  })
}

const NO_SUCH_INVITE = 'There is no such invitation any more. It may have been withdrawn; ask the instructor who invited you.'
