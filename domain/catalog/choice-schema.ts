import { z } from 'zod'

/** Longest text that can be typed as an answer. */
export const MAX_ANSWER_LENGTH = 500

/** An answer as a browser sends it: ids or texts, at most 20 of them, or one text. What it means is the affair of the kind. */
export const choiceSchema = z.union(
  [z.array(z.string().max(200)).max(20), z.string().max(MAX_ANSWER_LENGTH, `is longer than ${MAX_ANSWER_LENGTH} characters`)],
  { error: 'must be a list of ids or texts, or a text' },
)
