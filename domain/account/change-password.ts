import 'server-only'
import { verify } from '@node-rs/argon2'
import { db } from '../../lib/db'
import { AppError } from '../../lib/errors'
import { countCall, forgetCalls, type Limit } from '../../lib/rate-limit'
import { hashPassword } from './hash-password'
import { normalizePassword } from './rules/normalize-password'
import { requireGoodPassword } from './rules/require-good-password'

/** A stolen session must not become a place to guess the password. */
const PER_USER: Limit = { name: 'change-password', points: 10, seconds: 15 * 60 }

/**
 * Replaces the caller's password and ends all of their sessions, this one included, in one transaction.
 * @throws AppError `invalid` naming the field, `too-many`, `conflict` when the password changed meanwhile
 */
export async function changePassword(args: { userId: string; current: string; next: string }): Promise<void> {
  const { userId } = args
  await countCall(PER_USER, userId)
  const user = await db.user.findUnique({ where: { id: userId }, select: { email: true, passwordHash: true } })
  if (!user?.passwordHash) throw new AppError('invalid', 'Your account has no password: you sign in through a provider.')
  if (!(await verify(user.passwordHash, normalizePassword(args.current)))) {
    throw new AppError('invalid', 'That is not your current password. Nothing was changed.', { field: 'currentPassword' })
  }
  await forgetCalls(PER_USER, userId)
  const next = requireGoodPassword({ password: args.next, email: user.email, field: 'newPassword' })
  const passwordHash = await hashPassword(next)
  await db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({ where: { id: userId, passwordHash: user.passwordHash }, data: { passwordHash } })
    if (count === 0) throw new AppError('conflict', 'Your password was changed elsewhere at the same moment. Sign in with that one.')
    await tx.session.deleteMany({ where: { userId } })
  })
}
