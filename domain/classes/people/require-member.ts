import 'server-only'
import type { Prisma } from '../../../lib/db'
import { AppError } from '../../../lib/errors'
import { isClassId } from '../rules/is-class-id'

export const NO_SUCH_MEMBER = 'This person is not in the class.'

/**
 * A member of a class that the caller has locked.
 * @throws AppError `not-found` for who is not in it now
 */
export async function requireMember(tx: Prisma.TransactionClient, classId: string, memberId: string) {
  const where = { classId, userId: memberId, leftAt: null }
  const member = isClassId(memberId) ? await tx.classMember.findFirst({ where, include: { user: { select: { name: true } } } }) : null
  if (!member) throw new AppError('not-found', NO_SUCH_MEMBER)
  return member
}
