import 'server-only'
import { db } from '../../lib/db'
import { AppError } from '../../lib/errors'
import { isClassId } from './rules/is-class-id'
import type { LogKind } from './rules/log-kinds'
import { NO_SUCH_CLASS } from './taught-by'

/**
 * Ends a membership; nothing is removed, and a learner may join again. Safe to repeat.
 * @throws AppError `not-found` for anybody who never was in the class, `conflict` for its last teacher
 */
export async function leaveClass({ userId, classId, now = new Date() }: { userId: string; classId: string; now?: Date }): Promise<void> {
  if (!isClassId(classId)) throw new AppError('not-found', NO_SUCH_CLASS)
  await db.$transaction(async (tx) => {
    // Two teachers who leave at once wait for one another here, so that one of them stays.
    await tx.$queryRaw`SELECT 1 FROM "Class" WHERE id = ${classId}::uuid FOR UPDATE`
    const own = await tx.classMember.findUnique({ where: { classId_userId: { classId, userId } }, select: { role: true, leftAt: true } })
    if (!own) throw new AppError('not-found', NO_SUCH_CLASS)
    if (own.leftAt) return
    if (own.role === 'teacher') {
      const others = await tx.classMember.count({ where: { classId, role: 'teacher', leftAt: null, userId: { not: userId } } })
      if (others === 0)
        throw new AppError(
          'conflict',
          'You are the only teacher of this class, so you cannot leave it. Make somebody else a teacher first, or archive it.',
        )
    }
    await tx.classMember.updateMany({ where: { classId, userId, leftAt: null }, data: { leftAt: now } })
    await tx.classAct.create({ data: { classId, kind: 'left' satisfies LogKind, actorId: userId, subjectId: userId, at: now } })
  })
}
