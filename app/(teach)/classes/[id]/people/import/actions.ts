'use server'

import { importRoster } from '@/domain/classes/roster/import-roster'
import { previewRoster } from '@/domain/classes/roster/preview-roster'
import { MOST_ROSTER_BYTES } from '@/domain/classes/roster/rules/limits'
import { type ShownReport, toShownRows } from '@/domain/classes/roster/rules/to-shown-rows'
import { rosterFormSchema } from '@/domain/classes/roster/schema'
import type { RosterClass } from '@/domain/classes/roster/types'
import { AppError } from '@/lib/errors'
import { action } from '@/lib/gate'
import { packTexts, unpackTexts } from '@/lib/packed-texts'
import { readTextFile } from '@/lib/read-text-file'
import { requireStorable } from '@/lib/require-storable'

/** `files`: what was read, packed, which the form sends again with the next step. */
export type RosterStep =
  | { step: 'choose-class'; files: string; classes: RosterClass[] }
  | { step: 'preview'; files: string; sourcedId: string | undefined; report: ShownReport }
  | { step: 'done'; report: ShownReport }

const ROSTERS = { name: 'roster', points: 60, seconds: 600 }

export const readOrImport = action(
  { session: 'required', input: rosterFormSchema, limit: ROSTERS, files: ['file'] },
  async ({ input, session }): Promise<RosterStep> => {
    const { classId, intent, sourcedId } = input
    const texts = input.files === undefined ? await readChosen(input.file, input.text) : unpack(input.files)
    const verb = intent === 'import' ? importRoster : previewRoster
    const made = await verb({ userId: session.userId, classId, files: texts, sourcedId })
    const files = intent === 'import' ? '' : await packTexts(texts)
    if (made.kind === 'choose-class') return { step: 'choose-class', files, classes: made.classes }
    const report = toShownRows(made)
    return intent === 'import' ? { step: 'done', report } : { step: 'preview', files, sourcedId, report }
  },
)

async function readChosen(chosen: File[], pasted: string): Promise<string[]> {
  const texts = await Promise.all(chosen.map((file) => readTextFile(file, MOST_ROSTER_BYTES)))
  return pasted.trim() === '' ? texts : [...texts, pasted]
}

/** As JSON a text has at most twice its size, but for control characters. */
function unpack(files: string): string[] {
  const texts = unpackTexts(files, 2 * MOST_ROSTER_BYTES)
  if (!texts)
    throw new AppError('invalid', 'This is not what the preview made. Nothing was imported. Choose the files again.', { field: 'files' })
  requireStorable({ files: texts })
  return texts
}
