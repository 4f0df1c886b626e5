import { z } from 'zod'
import { base, id, markdown } from '../parts/base-schema'

/** Stands in a list of choices, so it is text: its marks of code and emphasis are taken away. */
const right = z.object({ id, text: markdown }).strict()

/** Each thing on the left is matched with one on the right. Partial credit. */
export const schema = z
  .object({
    kind: z.literal('match'),
    ...base,
    pairs: z
      .array(
        z
          .object({
            /** Of the left side. Permanent. */
            id,
            left: markdown,
            /** Its id is permanent too, and another one: the ids are shown, and must not tell what belongs together. */
            right,
            /** Said once the pair was made: why the two belong together. */
            feedback: markdown,
          })
          .strict(),
      )
      .min(3)
      .max(6),
    /** Decoys on the right, with what is said to whoever picks one. */
    extra: z.array(right.extend({ feedback: markdown.optional(), misconception: id.optional() })).default([]),
    /** Said with a wrong answer; must not tell a pair. */
    feedback: markdown,
    misconception: id.optional(),
  })
  .strict()
  .refine(({ pairs, extra }) => {
    const ids = [...pairs.flatMap((pair) => [pair.id, pair.right.id]), ...extra.map((decoy) => decoy.id)]
    return new Set(ids).size === ids.length
  }, 'every left, right and decoy has an id of its own')
