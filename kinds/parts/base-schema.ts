import { z } from 'zod'

/** The fields that questions of all kinds have. */

export const id = z.string().regex(/^[a-z0-9][a-z0-9-]{2,63}$/, 'an id is 3 to 64 of a-z, 0-9 and "-"')
/** Inline Markdown: text, `code`, *emphasis*, links. */
export const markdown = z.string().trim().min(1)

export const code = z
  .object({
    lang: z.string(),
    text: z.string().min(1),
    title: z.string().optional(),
    /** It is wrong on purpose: `npm run check` then asks that Docker would refuse it. */
    wrong: z.literal(true).optional(),
  })
  .strict()

export const base = {
  /** Permanent. Answers are stored under it, so it never changes and is never reused. */
  id,
  /** What is asked; also the accessible name of the question. */
  prompt: markdown,
  /** Shown below the prompt as a code block: a file, a command, an output. */
  code: code.optional(),
  /** The reader says what a command or a file does before seeing it. Each quiz has at least one. */
  predicts: z.literal(true).optional(),
  /** Why the right answer is right. Shown once the question is solved or given up. */
  explanation: markdown,
  /** Anchor in the lesson of the paragraph that repairs a wrong answer. */
  repair: z.string().regex(/^[a-z0-9-]+$/, 'the address of a heading has only small letters, digits and "-"'),
}
