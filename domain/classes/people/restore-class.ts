import 'server-only'
import { changeClass } from '../change-class'

/**
 * Brings an archived class back as it was, join code included. Safe to repeat.
 * @throws AppError `not-found` for anybody who may not run the class
 */
export async function restoreClass({ userId, classId }: { userId: string; classId: string }): Promise<void> {
  await changeClass({ userId, classId, act: 'run', evenArchived: true }, async ({ tx, found, note }) => {
    if (!found.archivedAt) return
    await tx.class.update({ where: { id: found.id }, data: { archivedAt: null } })
    await note('class-restored')
  })
}
