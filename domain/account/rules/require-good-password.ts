import { AppError } from '../../../lib/errors'
import { COMMON_PASSWORDS } from './common-passwords'
import { normalizePassword } from './normalize-password'

const MIN_LENGTH = 8
const MAX_LENGTH = 200

/**
 * Length and guessability are all that is asked; there are no composition rules.
 * @param field name of the form's field, for the message
 * @returns the normalised password
 * @throws AppError `invalid`
 */
export function requireGoodPassword(args: { password: string; email: string | null; field: string }): string {
  const { email, field } = args
  const password = normalizePassword(args.password)
  const refuse = (message: string) => new AppError('invalid', message, { field })
  const length = [...password].length
  if (length < MIN_LENGTH) throw refuse(`Choose a password of at least ${MIN_LENGTH} characters.`)
  if (length > MAX_LENGTH) throw refuse(`Choose a password of at most ${MAX_LENGTH} characters.`)
  const folded = password.toLowerCase()
  if (email !== null && (folded === email || folded === email.split('@')[0])) {
    throw refuse('Your password must not be your e-mail address. Choose another.')
  }
  if (COMMON_PASSWORDS.has(folded)) {
    throw refuse(
      'That password is among the first that anybody would try. Choose another, for example four words that do not belong together.',
    )
  }
  return password
}
