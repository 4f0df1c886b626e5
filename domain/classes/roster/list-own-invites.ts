import 'server-only'
import { db } from '../../../lib/db'
import type { OwnInvite } from './types'

/**
 * The open invitations to the address of a user's account, newest first; none to archived classes. Addresses are not
 * confirmed: whoever has an account with an address is the one who is invited.
 */
export async function listOwnInvites({ userId }: { userId: string }): Promise<OwnInvite[]> {
  const { email } = (await db.user.findUnique({ where: { id: userId }, select: { email: true } })) ?? { email: null }
  if (!email) return []
  const rows = await db.classInvite.findMany({
    where: { email, acceptedAt: null, declinedAt: null, withdrawnAt: null, class: { archivedAt: null } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      role: true,
      group: true,
      name: true,
      class: {
        select: {
          name: true,
          members: { where: { role: 'teacher', leftAt: null }, orderBy: { joinedAt: 'asc' }, select: { user: { select: { name: true } } } },
        },
      },
    },
  })
  return rows.map(({ class: found, ...invite }) => ({
    ...invite,
    className: found.name,
    teachers: found.members.map(({ user }) => user.name),
  }))
}
