import { z } from 'zod'

/** One page of the guide in its place. `lesson` teaches and counts towards progress; `page` does not. */
const entrySchema = z
  .object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    kind: z.enum(['lesson', 'page']),
    path: z.string().regex(/^\/get-started\/([a-z0-9_-]+\/)+$/),
  })
  .strict()

/** Modules in curriculum order. `crumbs` are the words between Home and the page's title. */
export const modulesSchema = z.array(
  z
    .object({
      id: z.string().regex(/^[a-z0-9-]+$/),
      title: z.string().min(1),
      crumbs: z.array(z.string().min(1)),
      entries: z.array(entrySchema).min(1),
    })
    .strict(),
)
