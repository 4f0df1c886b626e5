import { z } from 'zod'
import { toName } from '../../lib/to-name'
import { isTimeZone } from './rules/class-days'

const classId = z.uuid('This class does not exist.')

export const createClassSchema = z.object({
  name: z
    .string()
    .transform(toName)
    .pipe(z.string().min(1, 'Give the class a name.').max(120, 'A name of a class has at most 120 characters. Shorten it.')),
  timeZone: z.string().refine(isTimeZone, 'Choose a time zone from the list.'),
})

/** The form of a new class. */
export const newClassSchema = createClassSchema.extend({ id: classId })

export const classIdSchema = z.object({ classId })

export const setJoinOpenSchema = z.object({ classId, open: z.enum(['true', 'false']).transform((open) => open === 'true') })

/** The form of /join. `preview` shows the class first. */
export const joinSchema = z.object({
  code: z
    .string()
    .trim()
    .min(1, 'Type the code that your instructor gave you.')
    .max(100, 'This is too long for a join code. Check it for typing errors.'),
  intent: z.enum(['join', 'preview']).default('join'),
})

export const COMPLETION_FILTERS = ['all', 'behind', 'at-risk', 'finished', 'not-started', 'quiet'] as const
export const COMPLETION_SORTS = ['name', 'done', 'least-done', 'last-active', 'silent'] as const

/** A text that the address asks for. PostgreSQL has no NUL, so what holds one is found nowhere. */
export const searchText = z
  .string()
  .trim()
  .max(100)
  .refine((text) => !text.includes('\0'))

/** The address of the class page. Whatever is not understood falls back, so that an old link still opens. */
export const completionQuerySchema = z.object({
  filter: z.enum(COMPLETION_FILTERS).catch('all'),
  sort: z.enum(COMPLETION_SORTS).catch('name'),
  search: searchText.catch(''),
  group: searchText.catch(''),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
})
export type CompletionQuery = z.infer<typeof completionQuerySchema>
