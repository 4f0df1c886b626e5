import { z } from 'zod'
import { createClassSchema, searchText } from '../schema'

const classId = z.uuid('This class does not exist.')
const memberId = z.uuid('This person is not in the class.')

export const memberSchema = z.object({ classId, memberId })
export const setRoleSchema = memberSchema.extend({ role: z.enum(['learner', 'assistant', 'teacher'], 'Choose a role.') })
export const setGroupSchema = memberSchema.extend({ group: z.string().max(400, 'This is too long for the name of a group. Shorten it.') })
export const transferSchema = memberSchema.extend({
  memberId: z.uuid('Choose who is to teach the class.'),
  afterwards: z.enum(['assist', 'leave'], 'Choose what you do afterwards.'),
})
/** A tick that is not set is not sent. */
const tick = z
  .literal('on')
  .optional()
  .transform((ticked) => ticked === 'on')

/** `was…`: what the form was made from. */
export const settingsSchema = createClassSchema
  .extend({ classId, pseudonyms: tick, wasName: z.string(), wasTimeZone: z.string(), wasPseudonyms: z.enum(['true', 'false']) })
  .transform(({ wasName, wasTimeZone, wasPseudonyms, ...typed }) => ({
    ...typed,
    before: { name: wasName, timeZone: wasTimeZone, pseudonyms: wasPseudonyms === 'true' },
  }))
export const duplicateSchema = z.object({
  classId,
  copyId: classId,
  name: createClassSchema.shape.name,
  firstDueOn: z
    .string()
    .optional()
    .transform((day) => day || null),
})

const page = z.coerce.number().int().min(1).max(1_000_000).catch(1)

/** The address of the list of people. Whatever is not understood falls back, so that an old link still opens. */
export const peopleQuerySchema = z.object({ search: searchText.catch(''), page, invites: page, former: page })
export const logQuerySchema = z.object({ page })
