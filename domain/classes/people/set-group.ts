import 'server-only'
import { AppError } from '../../../lib/errors'
import { toName } from '../../../lib/to-name'
import { changeClass } from '../change-class'
import { MAX_GROUP_LENGTH } from '../roster/rules/to-invitee'
import { requireMember } from './require-member'

/**
 * Puts a member into a group, or with an empty name into none; safe to repeat.
 * @throws AppError `not-found` for anybody who may not admit people and for who is not in the class, `invalid` for a name that
 *   is too long, `conflict` for an archived class
 */
export async function setGroup(args: { userId: string; classId: string; memberId: string; group: string }): Promise<void> {
  const { userId, classId, memberId } = args
  const group = toName(args.group) || null
  if ([...(group ?? '')].length > MAX_GROUP_LENGTH)
    throw new AppError('invalid', `The name of a group has at most ${MAX_GROUP_LENGTH} characters.`, { field: 'group' })
  await changeClass({ userId, classId, act: 'admit' }, async ({ tx, found, note }) => {
    const member = await requireMember(tx, found.id, memberId)
    if (member.group === group) return
    await tx.classMember.update({ where: { classId_userId: { classId: found.id, userId: member.userId } }, data: { group } })
    await note('group-changed', { subjectId: member.userId, detail: { from: member.group, to: group } })
  })
}
