import type { z } from 'zod'
import type { Problem } from '../contract'
import { lintFeedback } from '../parts/lint-parts'
import type { schema } from './schema'

export const lint = (question: z.output<typeof schema>): Problem[] => lintFeedback(question)
