import { z } from 'zod'
import { choiceSchema as choice } from '../catalog/choice-schema'

const question = { questionId: z.string('must be an id').max(64), version: z.string('must be the version that was shown').max(64) }

/** Body of POST /api/quiz/grade. */
export const gradeSchema = z.object({ ...question, choice }, { error: 'must be an object' })

/** Body of POST /api/quiz/reveal: giving up. `choice` is the last answer, or null where there was none. */
export const revealSchema = z.object({ ...question, choice: choice.nullable() }, { error: 'must be an object' })
