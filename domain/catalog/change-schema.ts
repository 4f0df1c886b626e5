import { z } from 'zod'

/** `content/changes.yaml`: what became new, newest first. */
export const changesSchema = z.array(
  z
    .object({
      /** Day, YYYY-MM-DD. */
      on: z.iso.date(),
      /** Id of the page. */
      page: z.string(),
      /** One or two sentences: what is new, and whether it is worth reading again. */
      says: z.string().trim().min(1).max(300),
    })
    .strict(),
)
export type Change = z.infer<typeof changesSchema>[number]
