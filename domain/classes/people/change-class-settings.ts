import 'server-only'
import { AppError } from '../../../lib/errors'
import { requireValid } from '../../../lib/require-valid'
import { changeClass } from '../change-class'
import { createClassSchema } from '../schema'
import { mergeSettings, type Settings } from './rules/merge-settings'

/**
 * Changes name, zone and pseudonyms of a class; safe to repeat. What stands as it stood in `before`, from which the form was
 * made, was not changed by the user and stays as it is now. Due times are local times: in another zone they keep their
 * clock, and so their instants move.
 * @throws AppError `not-found` for anybody who may not run the class, `invalid` naming the field, `conflict` for an archived
 *   class and where somebody else has changed the same since
 */
export async function changeClassSettings(args: Settings & { userId: string; classId: string; before: Settings }): Promise<void> {
  const { userId, classId, pseudonyms, before } = args
  const typed = { ...requireValid(createClassSchema, args), pseudonyms }
  await changeClass({ userId, classId, act: 'run' }, async ({ tx, found, note }) => {
    const { changes, clash } = mergeSettings({ typed, before, now: found })
    if (clash)
      throw new AppError(
        'conflict',
        `Somebody changed the ${clash.words} to "${found[clash.key]}" after you opened this page, so nothing was saved. What you typed is kept here: open "Settings" anew, and change it there if you still want to.`,
        { field: clash.key },
      )
    if (Object.keys(changes).length === 0) return
    await tx.class.update({ where: { id: found.id }, data: changes })
    await note('class-changed', { detail: changes })
  })
}
