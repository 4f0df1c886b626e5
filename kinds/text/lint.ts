import type { z } from 'zod'
import type { Problem } from '../contract'
import { lintFeedback, lintTold } from '../parts/lint-parts'
import type { schema } from './schema'

export const lint = (question: z.output<typeof schema>): Problem[] => [
  ...lintFeedback(question),
  ...lintTold([], question),
  ...question.nearMisses.flatMap((near, index) => lintTold(['nearMisses', index], { accept: question.accept, feedback: near.feedback })),
]
