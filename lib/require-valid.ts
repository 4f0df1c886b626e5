import type { z } from 'zod'
import { AppError } from './errors'
import { toFieldPath } from './to-field-path'
import { toRefusal } from './to-refusal'

/**
 * What a schema makes of a value.
 * @throws AppError `invalid` naming the first field that it refuses
 */
export function requireValid<Output>(schema: z.ZodType<Output>, value: unknown): Output {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const field = toFieldPath(issue?.path ?? [])
  throw new AppError('invalid', issue ? toRefusal(field, issue.message) : 'The request is not valid.', { field })
}
