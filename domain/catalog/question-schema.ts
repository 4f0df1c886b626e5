import { z } from 'zod'

/**
 * The schema of a quiz question as an author writes it, key included.
 * Run on every quiz when the content is built; a question that does not fit stops the build.
 */

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{2,63}$/, 'an id is 3 to 64 of a-z, 0-9 and "-"')
/** Inline Markdown: text, `code`, *emphasis*, links. */
const markdown = z.string().trim().min(1)

const base = {
  /** Permanent. Answers are stored under it, so it never changes and is never reused. */
  id,
  /** What is asked; also the accessible name of the question. */
  prompt: markdown,
  /** Shown below the prompt as a code block: a file, a command, an output. */
  code: z
    .object({
      lang: z.string(),
      text: z.string().min(1),
      title: z.string().optional(),
      /** It is wrong on purpose: `npm run check` then asks that Docker would refuse it. */
      wrong: z.literal(true).optional(),
    })
    .strict()
    .optional(),
  /** The reader says what a command or a file does before seeing it. Each quiz has at least one. */
  predicts: z.literal(true).optional(),
  /** Why the right answer is right. Shown once the question is solved or given up. */
  explanation: markdown,
  /** Anchor in the lesson of the paragraph that repairs a wrong answer. */
  repair: z.string().regex(/^[a-z0-9-]+$/),
}

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

const choice = {
  ...base,
  options: z.array(optionSchema).min(3).max(6),
  /** true keeps the author's order, for options that depend on it (numbers, time). */
  fixed: z.boolean().default(false),
}

const single = z
  .object({ kind: z.literal('single'), ...choice })
  .strict()
  .refine((question) => question.options.filter((option) => option.right).length === 1, 'a single choice has one right option')

const multiple = z
  .object({ kind: z.literal('multiple'), ...choice })
  .strict()
  .refine((question) => {
    const right = question.options.filter((option) => option.right).length
    return right >= 1 && right < question.options.length
  }, 'a multiple choice has at least one right and one wrong option')

const text = z
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
    nearMisses: z
      .array(z.object({ accept: z.array(z.string().min(1)).min(1), feedback: markdown, misconception: id.optional() }).strict())
      .default([]),
    /** Said for any other wrong answer; must not contain the answer. */
    feedback: markdown,
  })
  .strict()

const order = z
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

export const questionSchema = z.discriminatedUnion('kind', [single, multiple, text, order])
export const questionsSchema = z.array(questionSchema).min(5).max(8)
export type Question = z.infer<typeof questionSchema>
