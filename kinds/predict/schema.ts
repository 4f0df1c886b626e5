import { z } from 'zod'
import { base, code, markdown } from '../parts/base-schema'
import { nearMisses } from '../parts/near-misses'

/** The reader types what a command or a program prints, before seeing it. */
export const schema = z
  .object({
    kind: z.literal('predict'),
    ...base,
    /** The commands or the program. */
    code,
    predicts: z.literal(true).default(true),
    /** Every accepted output. Compared line by line, without blanks at the ends of lines and blank lines at both ends; case counts. */
    accept: z.array(z.string().min(1)).min(1),
    /** Says what form is expected, for example "two lines". */
    hint: z.string().optional(),
    /** Wrong outputs worth a reply of their own. */
    nearMisses,
    /** Said for any other wrong output; must not contain the answer. */
    feedback: markdown,
  })
  .strict()
