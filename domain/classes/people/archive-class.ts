import 'server-only'
import { changeClass } from '../change-class'

/**
 * Archives a class: nobody joins and nothing changes any more, and all of it stays readable. Safe to repeat.
 * @throws AppError `not-found` for anybody who may not run the class
 */
export async function archiveClass(args: { userId: string; classId: string; now?: Date }): Promise<void> {
  const { userId, classId, now = new Date() } = args
  await changeClass({ userId, classId, act: 'run', evenArchived: true }, async ({ tx, found, note }) => {
    if (found.archivedAt) return
    await tx.class.update({ where: { id: found.id }, data: { archivedAt: now } })
    await note('class-archived')
  })
}
