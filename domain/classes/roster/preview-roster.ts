import 'server-only'
import { db } from '../../../lib/db'
import { may } from '../rules/roles'
import { readRoster } from './read-roster'
import { type RosterSource, requireRoster } from './require-roster'
import type { RosterPreview } from './types'

/**
 * What importing a roster would do, row by row. Writes nothing.
 * @throws AppError as requireRoster does
 */
export async function previewRoster(args: RosterSource & { userId: string; classId: string }): Promise<RosterPreview> {
  const { taught, roster } = await requireRoster(args)
  if (roster.kind === 'choose-class') return roster
  const asked = { mayRun: may(taught.role, 'run'), pseudonyms: taught.pseudonyms }
  return (await readRoster(db, { classId: taught.id, rows: roster.rows, ...asked })).report
}
