import 'server-only'
import { db } from '../../lib/db'

/** Asks for the daily mail about review, or stops it. Safe to repeat. */
export async function setMail({ userId, on }: { userId: string; on: boolean }): Promise<void> {
  if (on) await db.reviewMail.upsert({ where: { userId }, create: { userId }, update: {} })
  else await db.reviewMail.deleteMany({ where: { userId } })
}
