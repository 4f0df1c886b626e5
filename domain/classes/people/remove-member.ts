import 'server-only'
import { AppError } from '../../../lib/errors'
import { changeClass } from '../change-class'
import { isClassId } from '../rules/is-class-id'
import { NO_SUCH_MEMBER } from './require-member'

/**
 * Takes a learner or an assistant out of a class: the join code no longer lets them in, an invitation does. An invitation
 * that their address has open is withdrawn. Nothing that they did is lost. Safe to repeat.
 * @throws AppError `not-found` for anybody who may not admit people and for who never was in the class, `conflict` for a
 *   teacher and for an archived class
 */
export async function removeMember(args: { userId: string; classId: string; memberId: string; now?: Date }): Promise<void> {
  const { userId, classId, memberId, now = new Date() } = args
  await changeClass({ userId, classId, act: 'admit' }, async ({ tx, found, note }) => {
    const where = { classId: found.id, userId: memberId }
    const member = isClassId(memberId) ? await tx.classMember.findFirst({ where, include: { user: { select: { email: true } } } }) : null
    if (!member) throw new AppError('not-found', NO_SUCH_MEMBER)
    if (member.removed) return
    if (member.role === 'teacher' && member.leftAt === null)
      throw new AppError('conflict', 'A teacher cannot be removed. Make them an assistant or a learner first.')
    await tx.classMember.updateMany({ where, data: { leftAt: member.leftAt ?? now, removed: true } })
    if (member.user.email) {
      await tx.classInvite.updateMany({
        where: { classId: found.id, email: member.user.email, acceptedAt: null, withdrawnAt: null },
        data: { withdrawnAt: now },
      })
    }
    await note('removed', { subjectId: member.userId, at: now })
  })
}
