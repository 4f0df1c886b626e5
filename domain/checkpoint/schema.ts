import { z } from 'zod'
import { choiceSchema } from '../catalog/choice-schema'

const attemptId = z.uuid('This attempt does not exist.')

/** The form that starts a test. A box that is not ticked sends nothing. */
export const startSchema = z.object({ moduleId: z.string().max(64), timed: z.literal('on').optional() })

/** Body of POST /api/checkpoints/answer. `known`: the answer that the page last knew to be kept, null for none. */
export const saveAnswerSchema = z.object(
  { attemptId, questionId: z.string().max(64), choice: choiceSchema, known: choiceSchema.nullable().optional() },
  { error: 'must be an object' },
)

/** Body of POST /api/checkpoints/finish. */
export const finishSchema = z.object({ attemptId }, { error: 'must be an object' })
