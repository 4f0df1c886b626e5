import { AppError } from './errors'
import { toFieldPath } from './to-field-path'

/**
 * Refuses texts that PostgreSQL has no place for: with a NUL, or with half of a character. Nobody types them, but a clipboard may
 * hold them; said here, it is known which field it is, where the database would fail altogether.
 * @throws AppError `invalid` naming the field
 */
export function requireStorable(input: unknown): void {
  const left: { value: unknown; path: PropertyKey[] }[] = [{ value: input, path: [] }]
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, path } = next
    if (typeof value === 'string') {
      if (!value.includes('\0') && !/\p{Surrogate}/u.test(value)) continue
      throw new AppError('invalid', 'What was typed holds a character that cannot be stored. Type it again.', { field: toFieldPath(path) })
    }
    if (Array.isArray(value)) for (const [index, one] of value.entries()) left.push({ value: one, path: [...path, index] })
    else if (value !== null && typeof value === 'object')
      for (const [key, one] of Object.entries(value)) left.push({ value: one, path: [...path, key] })
  }
}
