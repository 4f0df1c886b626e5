import { z } from 'zod'

/** A question to the guide. */
export const askSchema = z.object({
  question: z
    .string({ error: 'Send the question as a text.' })
    .transform((text) => text.replace(/\p{C}+/gu, ' ').trim())
    .pipe(z.string().min(3, 'Ask in at least 3 characters.').max(500, 'Ask in at most 500 characters.')),
})
