import { z } from 'zod'
import { base, code, id, markdown } from '../parts/base-schema'
import { nearMisses } from '../parts/near-misses'
import { listMarkers } from './markers'

/** Words are left out of a command or a file, and typed in. Partial credit. */
export const schema = z
  .object({
    kind: z.literal('blanks'),
    ...base,
    /** What is filled in. `[[id]]` in its text is the place of the blank with that id. */
    file: code,
    /** In the order of their markers. */
    blanks: z
      .array(
        z
          .object({
            /** Permanent. */
            id,
            /** Every accepted answer. Compared after Unicode NFKC, trim and folding of inner spaces. */
            accept: z.array(z.string().min(1)).min(1),
            /** true where `-P` and `-p` differ, as in commands. */
            caseSensitive: z.boolean(),
            /** What belongs there, as part of the field's name: "the port on your machine". */
            hint: z.string().optional(),
            nearMisses,
            /** Said of any other wrong text here; must not contain the answer. */
            feedback: markdown,
          })
          .strict(),
      )
      .min(1)
      .max(6),
  })
  .strict()
  .refine(
    ({ file, blanks }) => listMarkers(file.text).join() === blanks.map((blank) => blank.id).join(),
    'the markers in the text and the blanks are the same, once each, in the same order',
  )
