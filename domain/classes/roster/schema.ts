import { z } from 'zod'

const classId = z.uuid('This class does not exist.')
const role = z.enum(['learner', 'assistant', 'teacher'], 'Choose a role.')

export const invitePersonSchema = z.object({
  classId,
  email: z.string().max(400, 'This is too long for an address. Check it for typing errors.'),
  role,
  name: z.string().max(400, 'This is too long for a name. Shorten it.').default(''),
  group: z.string().max(400, 'This is too long for the name of a group. Shorten it.').default(''),
})

export const classInviteSchema = z.object({ classId, inviteId: z.uuid('There is no such invitation in this class.') })
export const ownInviteSchema = z.object({ inviteId: z.uuid('There is no such invitation any more.') })

/**
 * `file` is what was chosen, `text` what was pasted, `files` what the step before has read, packed: nothing is kept between two
 * steps.
 */
export const rosterFormSchema = z.object({
  classId,
  intent: z.enum(['preview', 'import']),
  text: z.string().default(''),
  file: z.array(z.instanceof(File)).max(5, 'Choose at most five files.').default([]),
  files: z.string().optional(),
  sourcedId: z.string().max(500).optional(),
})
