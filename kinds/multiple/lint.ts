import type { z } from 'zod'
import type { Problem } from '../contract'
import { lintOptions } from '../parts/lint-options'
import { toPlain } from '../parts/words'
import type { schema } from './schema'

/** So many times the mean length of the wrong options may the mean of the right ones be. */
const MOST = 1.6

export function lint(question: z.output<typeof schema>): Problem[] {
  const meanOf = (right: boolean) => {
    const lengths = question.options.filter((option) => option.right === right).map((option) => toPlain(option.text).length)
    return Math.round(lengths.reduce((sum, length) => sum + length, 0) / lengths.length)
  }
  const [right, wrong] = [meanOf(true), meanOf(false)]
  const standsOut = right > wrong * MOST && right > wrong + 12
  return [
    ...lintOptions(question),
    ...(standsOut
      ? [{ path: [], says: `right options have ${right} characters on average, wrong ones ${wrong}. The length gives them away.` }]
      : []),
  ]
}
