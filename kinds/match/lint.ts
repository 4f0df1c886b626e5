import type { z } from 'zod'
import type { Problem } from '../contract'
import { lintFeedback } from '../parts/lint-parts'
import { saysNothing, toMeaning } from '../parts/words'
import type { schema } from './schema'

export function lint(question: z.output<typeof schema>): Problem[] {
  const rights = [...question.pairs.map((pair) => pair.right), ...question.extra]
  return [
    ...lintFeedback(question),
    ...question.pairs.flatMap((pair, index): Problem[] => {
      const path = ['pairs', index]
      return [
        ...(saysNothing(pair.feedback)
          ? [{ path, says: 'the feedback has fewer than four words, so it does not say why the two belong together.' }]
          : []),
        ...(isTold(pair) ? [{ path, says: 'the ids of left and right tell that they belong together; both are shown.' }] : []),
      ]
    }),
    ...question.extra.flatMap(({ feedback, misconception }, index): Problem[] =>
      misconception && !feedback ? [{ path: ['extra', index], says: 'a decoy with a misconception says why it is tempting.' }] : [],
    ),
    ...rights.flatMap(({ text }, index): Problem[] => {
      const twin = rights.findIndex((other) => toMeaning(other.text) === toMeaning(text))
      const path = index < question.pairs.length ? ['pairs', index] : ['extra', index - question.pairs.length]
      return twin < index ? [{ path, says: `the right side says the same as "${rights[twin]?.text}", so more than one is right.` }] : []
    }),
  ]
}

const isTold = (pair: { id: string; right: { id: string } }) => pair.right.id.includes(pair.id) || pair.id.includes(pair.right.id)
