import 'server-only'
import { db } from '../../../lib/db'

/** Since when a learner's calendar has an address, or null where it has none. The address itself is not kept. */
export async function getFeed({ userId }: { userId: string }): Promise<{ createdAt: Date } | null> {
  return db.calendarFeed.findUnique({ where: { userId }, select: { createdAt: true } })
}
