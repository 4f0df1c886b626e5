import 'server-only'
import { db } from '../../../lib/db'

/** The address of a learner's calendar stops working at once. Safe to repeat. */
export async function revokeFeed({ userId }: { userId: string }): Promise<void> {
  await db.calendarFeed.deleteMany({ where: { userId } })
}
