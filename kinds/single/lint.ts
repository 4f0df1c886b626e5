import type { z } from 'zod'
import type { Problem } from '../contract'
import { lintOptions } from '../parts/lint-options'
import { toPlain } from '../parts/words'
import type { schema } from './schema'

/** So much longer than every wrong option, the right one gives itself away alone. */
const STANDS_OUT = 1.4

export function lint(question: z.output<typeof schema>): Problem[] {
  const lengths = (right: boolean) =>
    question.options.filter((option) => option.right === right).map((option) => toPlain(option.text).length)
  const [right = 0] = lengths(true)
  const longest = Math.max(...lengths(false))
  const standsOut = right > longest * STANDS_OUT && right > longest + 8
  return [
    ...lintOptions(question),
    ...(standsOut
      ? [{ path: [], says: `the right option has ${right} characters, the longest wrong one ${longest}. The length gives it away.` }]
      : []),
  ]
}
