import { z } from 'zod'
import { choice } from '../parts/option-schema'

/** One of several options is right. */
export const schema = z
  .object({ kind: z.literal('single'), ...choice })
  .strict()
  .refine((question) => question.options.filter((option) => option.right).length === 1, 'a single choice has one right option')
