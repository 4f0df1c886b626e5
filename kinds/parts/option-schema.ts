import { z } from 'zod'
import { base, id, markdown } from './base-schema'

const optionSchema = z
  .object({
    /** Permanent, unique within its question. */
    id,
    text: markdown,
    right: z.boolean().default(false),
    /** Said to whoever picks it: why it is right, or why it is tempting and wrong. */
    feedback: markdown,
    /** The misconception that this wrong option shows. */
    misconception: id.optional(),
  })
  .strict()

/** The fields of questions whose answer is picked from options. */
export const choice = {
  ...base,
  options: z.array(optionSchema).min(3).max(6),
  /** true keeps the author's order, for options that depend on it (numbers, time). */
  fixed: z.boolean().default(false),
}

export type AskedOptions = { id: string; prompt: string; options: z.output<typeof optionSchema>[]; fixed: boolean }
