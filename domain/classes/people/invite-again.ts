import 'server-only'
import { AppError } from '../../../lib/errors'
import { changeClass } from '../change-class'
import { readKnown } from '../roster/read-known'
import { writeInvites } from '../roster/write-invites'
import { isClassId } from '../rules/is-class-id'
import { may } from '../rules/roles'
import { NO_SUCH_MEMBER } from './require-member'

/**
 * Invites somebody who left or was removed, as what they were and into their group; safe to repeat.
 * @returns `was-invited` where an invitation to their address is open
 * @throws AppError `not-found` for anybody who may not admit people, or may not give this role, and for who never was in the
 *   class; `conflict` for who is in it, for an account without an address, for an archived class, and for a learner of a class
 *   with pseudonyms, since an invitation shows an address
 */
export async function inviteAgain(args: {
  userId: string
  classId: string
  memberId: string
  now?: Date
}): Promise<'invited' | 'was-invited'> {
  const { userId, classId, memberId, now = new Date() } = args
  return changeClass({ userId, classId, act: 'admit' }, async ({ tx, found, note }) => {
    const memberOf = (id: string) =>
      tx.classMember.findUnique({
        where: { classId_userId: { classId: found.id, userId: id } },
        include: { user: { select: { name: true, email: true } } },
      })
    const [own, member] = [await memberOf(userId), isClassId(memberId) ? await memberOf(memberId) : null]
    if (!member || !own || (member.role !== 'learner' && !may(own.role, 'run'))) throw new AppError('not-found', NO_SUCH_MEMBER)
    if (member.leftAt === null) throw new AppError('conflict', 'This person is in the class already, so nobody was invited.')
    const { role, group } = member
    const { name, email } = member.user
    if (found.pseudonyms && role === 'learner') throw new AppError('conflict', BY_ADDRESS)
    if (!email)
      throw new AppError('conflict', 'The account of this person has no address, so there is nothing to invite. Give them the join code.')
    if ((await readKnown(tx, found.id, [email])).get(email)?.invite?.state === 'open') return 'was-invited'
    await writeInvites(tx, { classId: found.id, invitees: [{ email, name, group, role }], now })
    await note('invited', { subjectId: member.userId, detail: { people: 1, role }, at: now })
    return 'invited'
  })
}

const BY_ADDRESS =
  'This class shows pseudonyms, and an invitation shows an address, so nobody was invited. Invite the person by their address.'
