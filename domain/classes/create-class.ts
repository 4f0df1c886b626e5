import 'server-only'
import { randomUUID } from 'node:crypto'
import { db } from '../../lib/db'
import { requireValid } from '../../lib/require-valid'
import { findMadeClass } from './find-made-class'
import { requireRoomForClass } from './require-room-for-class'
import type { LogKind } from './rules/log-kinds'
import { createClassSchema } from './schema'
import { withNewJoinCode } from './with-new-join-code'

/**
 * Opens a class; whoever does so teaches it. `id` is drawn where its form is made, so that a form that is sent twice opens one.
 * @throws AppError `invalid` for a bad name or time zone, `conflict` when the user already teaches 200, and as findMadeClass
 */
export async function createClass(args: {
  userId: string
  name: string
  timeZone: string
  id?: string
}): Promise<{ id: string; joinCode: string }> {
  const fields = requireValid(createClassSchema, args)
  const { userId, id = randomUUID() } = args
  return withNewJoinCode((joinCode) =>
    db.$transaction(async (tx) => {
      const made = await findMadeClass(tx, { userId, id, name: fields.name })
      if (made) return made
      await requireRoomForClass(tx, userId)
      return tx.class.create({
        data: {
          id,
          ...fields,
          joinCode,
          members: { create: { userId, role: 'teacher' } },
          acts: { create: { kind: 'class-created' satisfies LogKind, actorId: userId } },
        },
        select: { id: true, joinCode: true },
      })
    }),
  )
}
