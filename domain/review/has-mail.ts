import 'server-only'
import { db } from '../../lib/db'

/** Whether the user asked for the daily mail about review. */
export async function hasMail({ userId }: { userId: string }): Promise<boolean> {
  return (await db.reviewMail.count({ where: { userId } })) > 0
}
