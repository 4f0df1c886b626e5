import 'server-only'
import { db } from '../../lib/db'

/** What the settings page shows of the caller's account; null when it is gone. */
export async function getAccount(args: { userId: string }): Promise<{ hasPassword: boolean; sessions: number } | null> {
  const row = await db.user.findUnique({
    where: { id: args.userId },
    select: { passwordHash: true, _count: { select: { sessions: { where: { expiresAt: { gt: new Date() } } } } } },
  })
  return row && { hasPassword: row.passwordHash !== null, sessions: row._count.sessions }
}
