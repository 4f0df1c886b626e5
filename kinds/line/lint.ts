import type { z } from 'zod'
import type { Problem } from '../contract'
import { lintFeedback } from '../parts/lint-parts'
import { saysNothing } from '../parts/words'
import type { schema } from './schema'

export function lint(question: z.output<typeof schema>): Problem[] {
  const tells = (text: string) => question.right.some((number) => new RegExp(`\\blines? ${number}\\b`, 'i').test(text))
  return [
    ...lintFeedback(question),
    ...(tells(question.feedback) || tells(question.prompt) ? [{ path: [], says: 'the feedback or the prompt names the right line.' }] : []),
    ...question.lines.flatMap(({ number, feedback }, index): Problem[] => {
      const path = ['lines', index]
      return [
        ...(saysNothing(feedback)
          ? [{ path, says: 'the feedback has fewer than four words, so it does not say why the line is wrong.' }]
          : []),
        ...(tells(feedback) ? [{ path, says: 'the feedback names the right line.' }] : []),
        ...(question.lines.findIndex((line) => line.number === number) < index
          ? [{ path, says: `line ${number} has feedback already.` }]
          : []),
      ]
    }),
  ]
}
