import 'server-only'
import { AppError } from '../../../lib/errors'
import { changeClass } from '../change-class'
import { createClassSchema } from '../schema'

/**
 * Changes name, zone and pseudonyms of a class; safe to repeat. Due times are local times: in another zone they keep their
 * clock, and so their instants move.
 * @throws AppError `not-found` for anybody who may not run the class, `invalid` naming the field, `conflict` for an archived
 *   class
 */
export async function changeClassSettings(args: {
  userId: string
  classId: string
  name: string
  timeZone: string
  pseudonyms: boolean
}): Promise<void> {
  const { userId, classId, pseudonyms } = args
  const parsed = createClassSchema.safeParse(args)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new AppError('invalid', `${String(issue?.path[0])}: ${issue?.message}`, { field: String(issue?.path[0]) })
  }
  const next = { ...parsed.data, pseudonyms }
  await changeClass({ userId, classId, act: 'run' }, async ({ tx, found, note }) => {
    const changed = (['name', 'timeZone', 'pseudonyms'] as const).filter((key) => next[key] !== found[key])
    if (changed.length === 0) return
    await tx.class.update({ where: { id: found.id }, data: next })
    await note('class-changed', { detail: Object.fromEntries(changed.map((key) => [key, next[key]])) })
  })
}
