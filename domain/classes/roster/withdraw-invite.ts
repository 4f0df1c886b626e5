import 'server-only'
import { AppError } from '../../../lib/errors'
import { changeClass } from '../change-class'
import { isClassId } from '../rules/is-class-id'

/**
 * Takes an invitation back; the person no longer sees it. Safe to repeat; one that was accepted stays as it is.
 * @throws AppError `not-found` for anybody who may not admit people and for an invitation of another class, `conflict` for an
 *   archived class
 */
export async function withdrawInvite(args: { userId: string; classId: string; inviteId: string; now?: Date }): Promise<void> {
  const { userId, classId, inviteId, now = new Date() } = args
  await changeClass({ userId, classId, act: 'admit' }, async ({ tx, found, note }) => {
    const invite = isClassId(inviteId) ? await tx.classInvite.findFirst({ where: { id: inviteId, classId: found.id } }) : null
    if (!invite) throw new AppError('not-found', 'There is no such invitation in this class.')
    if (invite.withdrawnAt || invite.acceptedAt) return
    await tx.classInvite.update({ where: { id: invite.id }, data: { withdrawnAt: now } })
    await note('invite-withdrawn', { detail: { role: invite.role } })
  })
}
