import 'server-only'
import { db } from '../../lib/db'
import { AppError } from '../../lib/errors'
import type { LogKind } from './rules/log-kinds'
import { createClassSchema } from './schema'
import { withNewJoinCode } from './with-new-join-code'

/** A limit against accidents and abuse, far above what one person can teach. */
const MOST_TAUGHT = 200

/**
 * Opens a class; whoever does so teaches it.
 * @throws AppError `invalid` for a bad name or time zone, `conflict` when the user already teaches 200
 */
export async function createClass(args: { userId: string; name: string; timeZone: string }): Promise<{ id: string; joinCode: string }> {
  const parsed = createClassSchema.safeParse(args)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new AppError('invalid', `${String(issue?.path[0])}: ${issue?.message}`, { field: String(issue?.path[0]) })
  }
  const { userId } = args
  return withNewJoinCode((joinCode) =>
    db.$transaction(async (tx) => {
      // The row lock makes two clicks at once wait for one another, so that the count holds.
      await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${userId}::uuid FOR UPDATE`
      const taught = await tx.classMember.count({ where: { userId, role: 'teacher', leftAt: null } })
      if (taught >= MOST_TAUGHT)
        throw new AppError('conflict', `You already teach ${MOST_TAUGHT} classes, which is the most. No class was created.`)
      return tx.class.create({
        data: {
          ...parsed.data,
          joinCode,
          members: { create: { userId, role: 'teacher' } },
          acts: { create: { kind: 'class-created' satisfies LogKind, actorId: userId } },
        },
        select: { id: true, joinCode: true },
      })
    }),
  )
}
