import 'server-only'
import type { Prisma } from '../../../lib/db'
import type { InviteState, Known } from './types'

type Row = Record<'acceptedAt' | 'declinedAt' | 'withdrawnAt', Date | null>

/** What a class knows of some addresses, by address: two statements, however many they are. For verbs that have proved the permission. */
export async function readKnown(tx: Prisma.TransactionClient, classId: string, emails: readonly string[]): Promise<Map<string, Known>> {
  const members = await tx.classMember.findMany({
    where: { classId, leftAt: null, user: { email: { in: [...emails] } } },
    select: { userId: true, role: true, group: true, user: { select: { email: true } } },
  })
  const invites = await tx.classInvite.findMany({ where: { classId, email: { in: [...emails] } } })
  const known = new Map<string, Known>(
    invites.map((invite) => {
      const { email, name, role, group } = invite
      return [email, { member: null, invite: { name, role, group, state: toState(invite) } }]
    }),
  )
  for (const { user, ...member } of members) {
    if (user.email) known.set(user.email, { invite: known.get(user.email)?.invite ?? null, member })
  }
  return known
}

function toState({ acceptedAt, declinedAt, withdrawnAt }: Row): InviteState {
  if (withdrawnAt) return 'withdrawn'
  if (acceptedAt) return 'accepted'
  return declinedAt ? 'declined' : 'open'
}
