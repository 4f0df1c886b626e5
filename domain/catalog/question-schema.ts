import { z } from 'zod'
import { type AnyQuestion, findKind, KIND_NAMES } from '../../kinds/find-kind'

/**
 * The schema of a quiz question as an author writes it, key included: one of the kinds in `kinds/`.
 * Run on every quiz when the content is built; a question that does not fit stops the build.
 */
const schemas = KIND_NAMES.map((name) => findKind(name).schema) as unknown as [z.ZodObject<{ kind: z.ZodLiteral<string> }>]

export type Question = AnyQuestion
export const questionSchema = z.discriminatedUnion('kind', schemas) as unknown as z.ZodType<Question>
const FEW_OR_MANY = 'a quiz has five to eight questions.'
export const questionsSchema = z.array(questionSchema).min(5, FEW_OR_MANY).max(8, FEW_OR_MANY)
