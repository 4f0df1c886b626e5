import 'server-only'
import { db } from '../../lib/db'
import { hashToken } from '../../lib/secret-token'

/**
 * Stops the daily mail of whoever got the mail that holds the token. Needs no account, and is safe to repeat.
 * @returns false for a token that no kept mail holds; nothing is changed then
 */
export async function stopMail({ token }: { token: string }): Promise<boolean> {
  const mailing = await db.reviewMailing.findUnique({ where: { tokenHash: hashToken(token) }, select: { userId: true } })
  if (!mailing) return false
  await db.reviewMail.deleteMany({ where: { userId: mailing.userId } })
  return true
}
