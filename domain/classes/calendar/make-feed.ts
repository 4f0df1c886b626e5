import 'server-only'
import { db } from '../../../lib/db'
import { hashToken, makeToken } from '../../../lib/secret-token'

/**
 * Makes the private address of a learner's calendar, or a new one in the place of the old, which stops working at once. The
 * token is told this once; what is kept of it does not open the feed.
 */
export async function makeFeed({ userId, now = new Date() }: { userId: string; now?: Date }): Promise<{ token: string }> {
  const token = makeToken()
  const row = { tokenHash: hashToken(token), createdAt: now }
  await db.calendarFeed.upsert({ where: { userId }, create: { userId, ...row }, update: row })
  return { token }
}
