import { AppError } from './errors'

/** SMTP carries no longer address (RFC 5321, 4.5.3.1.3). */
const MAX_LENGTH = 254

/** One at sign, something on both sides, no space or control character. Whether mail arrives there is another matter. */
const ADDRESS = /^[^\s@"<>(),;:\\\p{C}]+@[^\s@"<>(),;:\\\p{C}]+$/u

/**
 * The one spelling under which an address is stored and looked up: NFKC, trimmed, lower case.
 * Checked after normalising, because NFKC turns look-alikes such as the fullwidth at sign into the real one.
 * @throws AppError `invalid` with field `email`
 */
export function normalizeEmail(typed: string): string {
  const email = typed.normalize('NFKC').trim().toLowerCase()
  if (email.length > MAX_LENGTH || !ADDRESS.test(email)) {
    throw new AppError('invalid', 'That is not an e-mail address. Write it like name@example.org.', { field: 'email' })
  }
  return email
}
