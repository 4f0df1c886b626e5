import 'server-only'
import { AppError } from '../../../lib/errors'
import { changeClass } from '../change-class'
import { requireMember } from './require-member'
import { giveRole } from './set-role'

/**
 * Hands a class over in one act: another member becomes a teacher, and whoever does it stays on as an assistant or leaves.
 * Not safe to repeat in one respect: who handed the class over may not do it again.
 * @throws AppError `not-found` for anybody who may not run the class and for who is not in it, `invalid` for oneself,
 *   `conflict` for an archived class
 */
export async function transferClass(args: {
  userId: string
  classId: string
  memberId: string
  afterwards: 'assist' | 'leave'
  now?: Date
}): Promise<void> {
  const { userId, classId, memberId, afterwards, now = new Date() } = args
  await changeClass({ userId, classId, act: 'run' }, async ({ tx, found, note }) => {
    const member = await requireMember(tx, found.id, memberId)
    if (member.userId === userId) throw new AppError('invalid', 'Choose somebody else to hand the class to.', { field: 'memberId' })
    await giveRole(tx, { classId: found.id, memberId, role: 'teacher', note })
    if (afterwards === 'assist') return giveRole(tx, { classId: found.id, memberId: userId, role: 'assistant', note })
    await tx.classMember.updateMany({ where: { classId: found.id, userId }, data: { leftAt: now } })
    await note('left', { subjectId: userId, at: now })
  })
}
