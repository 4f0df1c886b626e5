import 'server-only'
import { verify } from '@node-rs/argon2'
import { db } from '../../lib/db'
import { normalizeEmail } from '../../lib/normalize-email'
import { countAttempt } from './count-attempt'
import { normalizePassword } from './rules/normalize-password'

/** Of a random password that nobody kept, at the cost of hash-password.ts: an unknown address takes as long as a known one. */
const DUMMY_HASH = '$argon2id$v=19$m=19456,t=2,p=1$toWircFbftC+ULJlyjVVOQ$GWs5BQjYFtGhd5+/I4zBz8W8pAuNmCEYJAuzD/qQsFw'

/**
 * Proves an address and a password. Unknown address, account without a password and wrong password are one answer,
 * after the same work.
 * @param source where the request came from, see `sourceOf`
 * @param knownBrowser id of a browser that signed in to this address before, see `readKnownBrowser`
 * @returns the user, or null
 * @throws AppError `too-many`, or `invalid` for what is no address; neither depends on whether an account exists
 */
export async function verifyPassword(args: {
  email: string
  password: string
  source: string
  knownBrowser?: string | null
}): Promise<{ id: string; name: string; email: string | null } | null> {
  const email = normalizeEmail(args.email)
  const attempt = await countAttempt({ email, source: args.source, knownBrowser: args.knownBrowser ?? null })
  const row = await db.user.findUnique({ where: { email }, select: { id: true, name: true, email: true, passwordHash: true } })
  const matches = await verify(row?.passwordHash ?? DUMMY_HASH, normalizePassword(args.password))
  if (!row?.passwordHash || !matches) return null
  await attempt.succeeded()
  return { id: row.id, name: row.name, email: row.email }
}
