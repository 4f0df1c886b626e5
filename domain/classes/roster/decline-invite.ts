import 'server-only'
import { AppError } from '../../../lib/errors'
import { answerInvite } from './answer-invite'

/**
 * Says no to an invitation to the address of one's account. Safe to repeat. The instructors see that it was declined.
 * @throws AppError `not-found` for anybody else's invitation and a withdrawn one, `conflict` for one that was accepted
 */
export async function declineInvite(args: { userId: string; inviteId: string; now?: Date }): Promise<void> {
  const { now = new Date() } = args
  await answerInvite(args, async (tx, invite) => {
    if (invite.acceptedAt) throw new AppError('conflict', 'You accepted this invitation already. You can leave the class at any time.')
    if (!invite.declinedAt) await tx.classInvite.update({ where: { id: invite.id }, data: { declinedAt: now } })
  })
}
