import 'server-only'
import { db } from '../../../lib/db'
import { toDay } from '../rules/class-days'
import { toPaging } from '../rules/to-paging'
import { taughtBy } from '../taught-by'
import type { OpenInvite } from './types'

const PAGE_SIZE = 100

/**
 * The invitations of a class that are open or were declined, newest first, a page of them. Two statements, however many
 * they are. Nothing for anybody who may not admit people: addresses are for those who invite.
 */
export async function listInvites(args: {
  userId: string
  classId: string
  timeZone: string
  search?: string
  page?: number
}): Promise<{ invites: OpenInvite[]; total: number; page: number; pages: number }> {
  const { userId, classId, timeZone, search = '' } = args
  const contains = { contains: search.normalize('NFC').replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const }
  const where = {
    class: taughtBy(userId, classId, 'admit'),
    acceptedAt: null,
    withdrawnAt: null,
    ...(search ? { OR: [{ email: contains }, { name: contains }, { group: contains }] } : {}),
  }
  const total = await db.classInvite.count({ where })
  const { page, pages, from, size } = toPaging({ asked: args.page, total, size: PAGE_SIZE })
  const rows = await db.classInvite.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { email: 'asc' }],
    skip: from,
    take: size,
  })
  const invites = rows.map(({ id, email, name, role, group, createdAt, declinedAt }) => ({
    id,
    email,
    name,
    role,
    group,
    invitedDay: toDay(createdAt, timeZone),
    declined: declinedAt !== null,
  }))
  return { invites, total, page, pages }
}
