import 'server-only'
import type { Prisma } from '../../../lib/db'
import { AppError } from '../../../lib/errors'
import { enterAsLearner } from '../join-class'
import type { LogKind } from '../rules/log-kinds'
import { type AnsweredInvite, answerInvite } from './answer-invite'

/**
 * Takes up an invitation to the address of one's account: as a learner, or with the role that it gives. Safe to repeat. Whoever
 * was removed comes back by it; a learner becomes what they are invited as, an instructor never becomes a learner by it.
 * @throws AppError `not-found` for anybody else's invitation and a withdrawn one, `conflict` for a declined one and an
 *   archived class
 */
export async function acceptInvite(args: { userId: string; inviteId: string; now?: Date }): Promise<{ classId: string; name: string }> {
  const { userId, now = new Date() } = args
  return answerInvite(args, async (tx, invite) => {
    const { id, classId } = invite
    const { name } = await tx.class.findUniqueOrThrow({ where: { id: classId }, select: { name: true } })
    if (invite.acceptedAt) return { classId, name }
    if (invite.archivedAt) throw new AppError('conflict', 'This class is archived, so nobody joins it. The invitation stays.')
    if (invite.declinedAt) throw new AppError('conflict', 'You declined this invitation. Ask the instructor for another one.')
    if (invite.role === 'learner') await enterAsLearner(tx, { userId, classId, now, invited: true, group: invite.group })
    else await enterAsInstructor(tx, { userId, invite, now })
    if (invite.group) await tx.classMember.update({ where: { classId_userId: { classId, userId } }, data: { group: invite.group } })
    await tx.classInvite.update({ where: { id }, data: { acceptedAt: now } })
    return { classId, name }
  })
}

async function enterAsInstructor(
  tx: Prisma.TransactionClient,
  { userId, invite, now }: { userId: string; invite: AnsweredInvite; now: Date },
): Promise<void> {
  const { classId, role } = invite
  const where = { classId_userId: { classId, userId } }
  const own = await tx.classMember.findUnique({ where })
  const isIn = own !== null && own.leftAt === null
  // An invitation from before somebody was made a teacher takes nothing from them.
  if (isIn && own.role === 'teacher') return
  const membership = { role, leftAt: null, removed: false }
  await tx.classMember.upsert({ where, create: { classId, userId, joinedAt: now, ...membership }, update: membership })
  const kind: LogKind = isIn ? 'role-changed' : 'joined'
  const detail = isIn ? { from: own.role, to: role } : { role }
  if (isIn && own.role === role) return
  await tx.classAct.create({ data: { classId, kind, actorId: userId, subjectId: userId, detail, at: now } })
}
