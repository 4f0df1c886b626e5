import { z } from 'zod'

/** `misconception ID` or `question ID`. */
export const whatSchema = z.string().regex(/^(misconception|question) [a-z0-9-]{1,100}$/, 'There is nothing of that name to show.')

export const revealSchema = z.object({ classId: z.uuid('This class does not exist.'), what: whatSchema })
