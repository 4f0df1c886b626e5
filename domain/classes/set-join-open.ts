import 'server-only'
import { changeClass } from './change-class'

/**
 * Switches the join code of a class on or off; safe to repeat. The code itself stays.
 * @throws AppError `not-found` for anybody who may not admit learners, `conflict` for an archived class
 */
export async function setJoinOpen({ userId, classId, open }: { userId: string; classId: string; open: boolean }): Promise<void> {
  await changeClass({ userId, classId, act: 'admit' }, async ({ tx, found, note }) => {
    const { count } = await tx.class.updateMany({ where: { id: found.id, joinOpen: !open }, data: { joinOpen: open } })
    if (count > 0) await note('code-switched', { detail: { open } })
  })
}
