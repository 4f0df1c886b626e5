import 'server-only'
import { changeClass } from './change-class'
import { withNewJoinCode } from './with-new-join-code'

/**
 * Gives a class a new join code. The old one and its link stop working at once; nobody who has joined is affected.
 * @throws AppError `not-found` for anybody who may not admit learners, `conflict` for an archived class
 */
export async function rotateJoinCode({ userId, classId }: { userId: string; classId: string }): Promise<{ joinCode: string }> {
  return withNewJoinCode((joinCode) =>
    changeClass({ userId, classId, act: 'admit' }, async ({ tx, found, note }) => {
      await tx.class.update({ where: { id: found.id }, data: { joinCode } })
      await note('code-replaced')
      return { joinCode }
    }),
  )
}
