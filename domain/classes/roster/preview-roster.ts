import 'server-only'
import { db } from '../../../lib/db'
import { AppError } from '../../../lib/errors'
import { requireTaughtClass } from '../require-taught-class'
import { may } from '../rules/roles'
import { readRoster } from './read-roster'
import type { RosterPreview } from './types'

/**
 * What importing a roster would do, row by row. Writes nothing.
 * @param args.files the texts of the files, as parseRoster reads them
 * @param args.sourcedId the class of a OneRoster file that is meant
 * @throws AppError `not-found` for anybody who may not admit people, `conflict` for an archived class, `invalid` where the
 *   files as a whole are no roster
 */
export async function previewRoster(args: {
  userId: string
  classId: string
  files: readonly string[]
  sourcedId?: string | undefined
}): Promise<RosterPreview> {
  const taught = await requireTaughtClass({ userId: args.userId, classId: args.classId, act: 'admit' })
  if (taught.archivedAt)
    throw new AppError('conflict', 'This class is archived, so nobody can be invited. Bring it back first, under "Settings".')
  const work = await readRoster(db, { ...args, classId: taught.id, mayRun: may(taught.role, 'run'), pseudonyms: taught.pseudonyms })
  return 'changes' in work ? work.report : work
}
