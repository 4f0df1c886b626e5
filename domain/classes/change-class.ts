import 'server-only'
import { db, type Prisma } from '../../lib/db'
import { AppError } from '../../lib/errors'
import type { LogKind } from './rules/log-kinds'
import type { ClassAct } from './rules/roles'
import { isTaughtBy, NO_SUCH_CLASS, toId } from './taught-by'

export type ChangedClass = { id: string; name: string; timeZone: string; pseudonyms: boolean; archivedAt: Date | null }
export type NoteAct = (kind: LogKind, about?: { subjectId?: string; detail?: Prisma.InputJsonObject; at?: Date }) => Promise<void>

/**
 * The way to every change of a class: one transaction in which the class is locked for whoever may do this act, so that
 * two instructors at once wait for one another and nobody acts on a permission that is gone. `note` writes the log.
 * @throws AppError `not-found` for anybody who may not, `conflict` for an archived class unless `evenArchived`
 */
export async function changeClass<T>(
  args: { userId: string; classId: string; act: ClassAct; evenArchived?: boolean },
  change: (at: { tx: Prisma.TransactionClient; found: ChangedClass; note: NoteAct }) => Promise<T>,
): Promise<T> {
  const { userId, classId, act, evenArchived = false } = args
  return db.$transaction(async (tx) => {
    const [found] = await tx.$queryRaw<ChangedClass[]>`
      SELECT c.id::text, c.name, c."timeZone", c.pseudonyms, c."archivedAt" FROM "Class" c
      WHERE c.id = ${toId(classId)}::uuid AND ${isTaughtBy(userId, classId, act)} FOR UPDATE OF c`
    // A statement that waited for the lock still sees members as they were before it waited, so they are asked again.
    const [still] = await tx.$queryRaw<unknown[]>`SELECT 1 WHERE ${isTaughtBy(userId, classId, act)}`
    if (!found || !still) throw new AppError('not-found', NO_SUCH_CLASS)
    if (found.archivedAt && !evenArchived)
      throw new AppError('conflict', 'This class is archived, so nothing in it was changed. Bring it back first, under "Settings".')
    const note: NoteAct = async (kind, { subjectId, detail = {}, at } = {}) => {
      await tx.classAct.create({
        data: { classId: found.id, kind, actorId: userId, detail, ...(subjectId ? { subjectId } : {}), ...(at ? { at } : {}) },
      })
    }
    return change({ tx, found, note })
  })
}
