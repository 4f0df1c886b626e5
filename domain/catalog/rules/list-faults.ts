import type { z } from 'zod'
import { KIND_NAMES } from '../../../kinds/find-kind'
import { questionsSchema } from '../question-schema'

/** What does not fit in the questions of a quiz: `path` leads there from the list of questions, `where` says it in words. */
export type Fault = { path: (string | number)[]; where: string; says: string }

/** Everything in which the questions of a file are not what the schemas of their kinds ask for. */
export function listFaults(raw: unknown): Fault[] {
  const parsed = questionsSchema.safeParse(raw, { error: toSentence })
  if (parsed.success) return []
  return parsed.error.issues.map(({ path, message }) => {
    const steps = path.map((step) => (typeof step === 'symbol' ? String(step) : step))
    return { path: steps, where: toWhere(raw, steps), says: message }
  })
}

/** Read by authors: what zod says by itself speaks of types and of `undefined`. */
function toSentence(issue: z.core.$ZodRawIssue): string | undefined {
  const { input } = issue
  if (issue.code === 'unrecognized_keys') return `there is no field "${issue.keys.join('", "')}" here.`
  if (issue.code === 'invalid_union')
    return `there is no kind "${(input as { kind?: unknown })?.kind}"; there are ${KIND_NAMES.join(', ')}.`
  if (issue.code === 'invalid_type' && input === undefined) return 'is missing.'
  if (issue.code === 'invalid_type' && issue.expected === 'string' && /^(number|boolean)$/.test(typeof input))
    return `${JSON.stringify(input)} is no text for YAML; put it in quotes.`
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof input === 'object')
    return 'is no text for YAML; put it in quotes, as what has ": " or begins with a sign needs them.'
  return undefined
}

/** The id of the question, or its place where it has none, then the field; what stands in a list is counted from 1. */
function toWhere(raw: unknown, [index, ...field]: (string | number)[]): string {
  if (typeof index !== 'number') return 'questions'
  const id = Array.isArray(raw) ? (raw[index] as { id?: unknown } | null)?.id : undefined
  const words = field.map((step) => (typeof step === 'number' ? `number ${step + 1}` : step))
  return [typeof id === 'string' ? id : `question ${index + 1}`, ...words].join(', ')
}
