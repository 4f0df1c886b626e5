import { z } from 'zod'
import { base, code, id, markdown } from '../parts/base-schema'

const number = z.number().int().min(1)

/** The reader finds the line of a file that has the fault, or that does something. */
export const schema = z
  .object({
    kind: z.literal('line'),
    ...base,
    /** Its lines are what is picked from. */
    file: code,
    /** Numbers of lines from 1. Any of them is right. */
    right: z.array(number).min(1),
    /** Lines that tempt, and what is said to whoever picks one. */
    lines: z.array(z.object({ number, feedback: markdown, misconception: id.optional() }).strict()).min(1),
    /** Said of any other line; must not tell the right one. */
    feedback: markdown,
  })
  .strict()
  .refine(({ file, right, lines }) => {
    const texts = file.text.trimEnd().split('\n')
    return [...right, ...lines.map((line) => line.number)].every((number) => texts[number - 1]?.trim())
  }, 'right lines and lines with feedback are lines of the file that are not blank')
  .refine(({ right, lines }) => lines.every((line) => !right.includes(line.number)), 'a line with feedback is a wrong one')
