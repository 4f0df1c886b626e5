import { z } from 'zod'
import { base, id, markdown } from '../parts/base-schema'

/** Steps are put in order. */
export const schema = z
  .object({
    kind: z.literal('order'),
    ...base,
    /** The steps in the right order. */
    steps: z
      .array(z.object({ id, text: markdown, feedback: markdown }).strict())
      .min(3)
      .max(8),
    /** Said with a wrong order; must not tell the order. */
    feedback: markdown,
    misconception: id.optional(),
  })
  .strict()
