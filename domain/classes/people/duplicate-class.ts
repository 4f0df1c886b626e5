import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Prisma } from '../../../lib/db'
import { AppError } from '../../../lib/errors'
import type { AssignmentTerms } from '../assignments/types'
import { changeClass } from '../change-class'
import { findMadeClass } from '../find-made-class'
import { requireRoomForClass } from '../require-room-for-class'
import { isLocalTime } from '../rules/local-time'
import type { LogKind } from '../rules/log-kinds'
import { createClassSchema } from '../schema'
import { withNewJoinCode } from '../with-new-join-code'
import { shiftTerms } from './rules/shift-terms'

/**
 * Makes a class like another, also like an archived one: its zone, its pseudonyms and the assignments in force, with their
 * local dates as they are, or all moved so that the first due day is `firstDueOn`. Nobody is in it but the one who copies,
 * as its teacher. `copyId` is drawn where the form is made, so that a form that is sent twice makes one.
 * @throws AppError `not-found` for anybody who may not run the class, `invalid` naming the field, `conflict` for who already
 *   teaches 200 classes, and as findMadeClass
 */
export async function duplicateClass(args: {
  userId: string
  classId: string
  name: string
  copyId?: string
  firstDueOn?: string | null
  now?: Date
}): Promise<{ id: string; assignments: number }> {
  const { userId, classId, copyId = randomUUID(), firstDueOn = null, now = new Date() } = args
  const name = createClassSchema.shape.name.safeParse(args.name)
  if (!name.success) throw new AppError('invalid', `name: ${name.error.issues[0]?.message}`, { field: 'name' })
  if (firstDueOn !== null && (!isLocalTime(firstDueOn) || firstDueOn.includes('T')))
    throw new AppError('invalid', 'Write the day as YYYY-MM-DD.', { field: 'firstDueOn' })
  return withNewJoinCode((joinCode) =>
    changeClass({ userId, classId, act: 'run', evenArchived: true }, async ({ tx, found, note }) => {
      const made = await findMadeClass(tx, { userId, id: copyId, name: name.data })
      if (made) return { id: made.id, assignments: await tx.assignment.count({ where: { classId: made.id } }) }
      await requireRoomForClass(tx, userId)
      const { timeZone, pseudonyms } = found
      const terms = shiftTerms(await readTerms(tx, found.id), firstDueOn)
      if (!terms)
        throw new AppError('invalid', 'With this day a date of the copy would be out of range. Choose another one.', {
          field: 'firstDueOn',
        })
      const copy = await tx.class.create({
        data: {
          id: copyId,
          name: name.data,
          timeZone,
          pseudonyms,
          joinCode,
          members: { create: { userId, role: 'teacher' } },
          acts: { create: { kind: 'class-created' satisfies LogKind, actorId: userId, detail: { copyOf: found.name } } },
        },
        select: { id: true },
      })
      await writeTerms(tx, { classId: copy.id, terms, userId, now })
      await note('class-duplicated', { detail: { name: name.data } })
      return { id: copy.id, assignments: terms.length }
    }),
  )
}

/** Of the assignments in force, in the order of their making. */
function readTerms(tx: Prisma.TransactionClient, classId: string): Promise<AssignmentTerms[]> {
  return tx.$queryRaw<AssignmentTerms[]>`
    SELECT v.title, v.items, v.parts, v.need, v."startsAt", v."dueAt", v."lateUntil"
    FROM "Assignment" a JOIN "AssignmentVersion" v ON v."assignmentId" = a.id AND v.version = a.version
    WHERE a."classId" = ${classId}::uuid AND a."withdrawnAt" IS NULL
    ORDER BY a."createdAt", a.id`
}

async function writeTerms(
  tx: Prisma.TransactionClient,
  { classId, terms, userId, now }: { classId: string; terms: AssignmentTerms[]; userId: string; now: Date },
): Promise<void> {
  const rows = terms.map((one, index) => ({ ...one, id: randomUUID(), at: new Date(now.getTime() + index) }))
  await tx.assignment.createMany({ data: rows.map(({ id, at }) => ({ id, classId, createdAt: at })) })
  await tx.assignmentVersion.createMany({
    data: rows.map(({ id, at, ...one }) => ({ ...one, assignmentId: id, version: 1, byId: userId, at })),
  })
}
