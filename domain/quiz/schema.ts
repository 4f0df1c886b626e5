import { z } from 'zod'

const choice = z.union([z.array(z.string().max(64)).max(20), z.string().max(500, 'is longer than 500 characters')], {
  error: 'must be a list of option ids, or a text',
})
const question = { questionId: z.string('must be an id').max(64), version: z.string('must be the version that was shown').max(64) }

/** Body of POST /api/quiz/grade. */
export const gradeSchema = z.object({ ...question, choice }, { error: 'must be an object' })

/** Body of POST /api/quiz/reveal: giving up. `choice` is the last answer, or null where there was none. */
export const revealSchema = z.object({ ...question, choice: choice.nullable() }, { error: 'must be an object' })
