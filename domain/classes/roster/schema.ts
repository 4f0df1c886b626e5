import { z } from 'zod'
import { unpackTexts } from '../../../lib/packed-texts'
import { MOST_ROSTER_BYTES } from './rules/limits'

const classId = z.uuid('This class does not exist.')
const role = z.enum(['learner', 'assistant', 'teacher'], 'choose a role')

export const invitePersonSchema = z.object({
  classId,
  email: z.string().max(400, 'is too long for an address'),
  role,
  name: z.string().max(400, 'is too long for a name').default(''),
  group: z.string().max(400, 'is too long for a group').default(''),
})

export const classInviteSchema = z.object({ classId, inviteId: z.uuid('There is no such invitation in this class.') })
export const ownInviteSchema = z.object({ inviteId: z.uuid('There is no such invitation any more.') })

const MOST_FILES = 5

/**
 * The texts of files that were read already: the preview's form carries them packed, so that nothing is kept between two steps.
 * As JSON a text has at most twice its size, but for control characters.
 */
const readFiles = z
  .string()
  .transform((packed, context): string[] => {
    const texts = unpackTexts(packed, 2 * MOST_ROSTER_BYTES)
    if (texts && texts.length <= MOST_FILES) return texts
    context.addIssue({ code: 'custom', message: 'is not what the preview made. Choose the file again.' })
    return z.NEVER
  })
  .optional()

/** `file` is what was chosen, `text` what was pasted, `files` what the step before has read. */
export const rosterFormSchema = z.object({
  classId,
  intent: z.enum(['preview', 'import']),
  text: z.string().default(''),
  file: z.array(z.instanceof(File)).max(MOST_FILES, 'choose at most five files').default([]),
  files: readFiles,
  sourcedId: z.string().max(500).optional(),
})
