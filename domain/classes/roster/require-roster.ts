import 'server-only'
import { AppError } from '../../../lib/errors'
import { requireTaughtClass } from '../require-taught-class'
import { toDay } from '../rules/class-days'
import type { TaughtClass } from '../types'
import { parseRoster } from './rules/parse-roster'
import type { Roster } from './types'

/** What a roster is read from: the texts of its files, as parseRoster reads them, and which class of a OneRoster file is meant. */
export type RosterSource = { files: readonly string[]; sourcedId?: string | undefined; now?: Date }

/**
 * Reads a roster for a class, before anything of the class is locked: a large one takes a second.
 * @throws AppError `not-found` for anybody who may not admit people, `conflict` for an archived class, `invalid` where the
 *   files as a whole are no roster
 */
export async function requireRoster(
  args: RosterSource & { userId: string; classId: string },
): Promise<{ taught: TaughtClass; roster: Exclude<Roster, { kind: 'refused' }> }> {
  const { userId, classId, files, sourcedId, now = new Date() } = args
  const taught = await requireTaughtClass({ userId, classId, act: 'admit' })
  if (taught.archivedAt)
    throw new AppError('conflict', 'This class is archived, so nobody can be invited. Bring it back first, under "Settings".')
  const roster = parseRoster(files, { sourcedId, today: toDay(now, taught.timeZone) })
  if (roster.kind === 'refused') throw new AppError('invalid', roster.message, { field: 'text' })
  return { taught, roster }
}
