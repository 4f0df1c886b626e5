import 'server-only'
import type { Prisma } from '../../../lib/db'
import { AppError } from '../../../lib/errors'
import { changeClass, type NoteAct } from '../change-class'
import { drawNumber } from '../draw-number'
import type { RosterRole } from '../roster/types'
import { requireMember } from './require-member'

/**
 * Gives a member another role; safe to repeat. What they did stays, and so does the pseudonym of who was a learner once.
 * @throws AppError `not-found` for anybody who may not run the class and for who is not in it, `conflict` for its last teacher
 *   and for an archived class
 */
export async function setRole(args: { userId: string; classId: string; memberId: string; role: RosterRole }): Promise<void> {
  const { userId, classId, memberId, role } = args
  await changeClass({ userId, classId, act: 'run' }, async ({ tx, found, note }) => {
    await giveRole(tx, { classId: found.id, memberId, role, note })
  })
}

/** The same within a change of the class. */
export async function giveRole(
  tx: Prisma.TransactionClient,
  { classId, memberId, role, note }: { classId: string; memberId: string; role: RosterRole; note: NoteAct },
): Promise<void> {
  const member = await requireMember(tx, classId, memberId)
  if (member.role === role) return
  if (member.role === 'teacher') {
    const teachers = await tx.classMember.count({ where: { classId, role: 'teacher', leftAt: null } })
    if (teachers < 2)
      throw new AppError('conflict', 'A class always has a teacher, and this is the only one. Make somebody else a teacher first.')
  }
  const number = role === 'learner' ? (member.number ?? (await drawNumber(tx, classId))) : member.number
  await tx.classMember.update({ where: { classId_userId: { classId, userId: member.userId } }, data: { role, number } })
  await note('role-changed', { subjectId: member.userId, detail: { from: member.role, to: role } })
}
