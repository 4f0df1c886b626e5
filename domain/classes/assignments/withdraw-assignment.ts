import 'server-only'
import { changeClass } from '../change-class'
import { requireAssignment } from './require-assignment'

/**
 * Takes an assignment back: it counts for nobody any more. Safe to repeat. Its versions stay readable.
 * @throws AppError `not-found` for anybody who may not assign, `conflict` for an archived class
 */
export async function withdrawAssignment(args: { userId: string; classId: string; assignmentId: string; now?: Date }): Promise<void> {
  const { userId, classId, assignmentId, now = new Date() } = args
  await changeClass({ userId, classId, act: 'assign' }, async ({ tx, note }) => {
    const current = await requireAssignment({ userId, classId, assignmentId, act: 'assign' }, tx)
    if (current.withdrawnAt) return
    await tx.assignment.update({ where: { id: assignmentId }, data: { withdrawnAt: now } })
    await note('assignment-withdrawn', { detail: { assignmentId, title: current.title }, at: now })
  })
}
