import { z } from 'zod'
import { choice } from '../parts/option-schema'

/** Any number of options is right, but not all. Partial credit. */
export const schema = z
  .object({ kind: z.literal('multiple'), ...choice })
  .strict()
  .refine((question) => {
    const right = question.options.filter((option) => option.right).length
    return right >= 1 && right < question.options.length
  }, 'a multiple choice has at least one right and one wrong option')
