import { z } from 'zod'
import { base, markdown } from '../parts/base-schema'
import { nearMisses } from '../parts/near-misses'

/** A short text is typed: a command, a name, a number. */
export const schema = z
  .object({
    kind: z.literal('text'),
    ...base,
    /** Every accepted answer. Compared after Unicode NFKC, trim and folding of inner spaces. */
    accept: z.array(z.string().min(1)).min(1),
    /** true where `-P` and `-p` differ, as in commands. */
    caseSensitive: z.boolean(),
    /** Says what form is expected, for example "one command". */
    hint: z.string().optional(),
    /** Wrong answers worth a reply of their own. */
    nearMisses,
    /** Said for any other wrong answer; must not contain the answer. */
    feedback: markdown,
  })
  .strict()
