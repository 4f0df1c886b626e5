import 'server-only'
import { db } from '../../lib/db'
import { AppError } from '../../lib/errors'
import { normalizeEmail } from '../../lib/normalize-email'
import { countCall, type Limit } from '../../lib/rate-limit'
import { SHARED_SOURCE } from '../../lib/request'
import { MAX_NAME_LENGTH, toName } from '../../lib/to-name'
import { hashPassword } from './hash-password'
import { isTaken } from './is-taken'
import { requireGoodPassword } from './rules/require-good-password'

const HOUR = 60 * 60
/** A whole school may create its accounts in one lesson, behind one address. */
const PER_SOURCE: Limit = { name: 'sign-up-source', points: 300, seconds: HOUR }
const SHARED: Limit = { name: 'sign-up-shared', points: 2000, seconds: HOUR }

/**
 * Creates an account with a password. Not safe to repeat: the second time the address is taken.
 * @throws AppError `invalid` naming the field, `conflict` when the address is taken, `too-many`
 */
export async function createAccount(args: {
  name: string
  email: string
  password: string
  source: string
}): Promise<{ id: string; name: string; email: string }> {
  const name = toName(args.name)
  if (name === '') throw new AppError('invalid', 'Write a name. Your instructors see it when you join a class.', { field: 'name' })
  if ([...name].length > MAX_NAME_LENGTH)
    throw new AppError('invalid', `A name has at most ${MAX_NAME_LENGTH} characters.`, { field: 'name' })
  const email = normalizeEmail(args.email)
  const password = requireGoodPassword({ password: args.password, email, field: 'password' })
  await countCall(args.source === SHARED_SOURCE ? SHARED : PER_SOURCE, args.source)

  // Hashed before the address is looked at, so that a taken one takes as long.
  const passwordHash = await hashPassword(password)
  try {
    const { id } = await db.user.create({ data: { name, email, passwordHash }, select: { id: true } })
    return { id, name, email }
  } catch (error) {
    if (!isTaken(error)) throw error
    const message =
      'No account was created with this address. If you have one already, sign in with it; if you came through GitHub, Google or your organisation before, use that button. Otherwise try another address.'
    throw new AppError('conflict', message, { field: 'email' })
  }
}
