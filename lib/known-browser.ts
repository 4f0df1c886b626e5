import 'server-only'
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { cookies } from 'next/headers'
import { env } from './env'
import { sessionCookieOptions } from './session'

/**
 * A browser that once signed in to an address with its password keeps a signed note of that. It opens nothing: it only
 * gives that browser its own count of tries, so that strangers who use up the tries of an address do not lock out its owner.
 */
const COOKIE = 'longshore-known-browser'
const YEAR_SECONDS = 365 * 24 * 60 * 60

const sign = (id: string, email: string) =>
  createHmac('sha256', env().NEXTAUTH_SECRET ?? '')
    .update(`known-browser ${id} ${email}`)
    .digest('base64url')

/** @returns the browser's id when it signed in to this address before, else null */
export async function readKnownBrowser(email: string): Promise<string | null> {
  const [id, signature] = (await cookies()).get(COOKIE)?.value.split('.') ?? []
  if (!id || !signature || !env().NEXTAUTH_SECRET) return null
  const expected = Buffer.from(sign(id, email))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null
}

/** Notes that this browser signed in to the address. */
export async function keepKnownBrowser(email: string): Promise<void> {
  const id = randomBytes(16).toString('base64url')
  const kept = await cookies()
  kept.set(COOKIE, `${id}.${sign(id, email)}`, { ...sessionCookieOptions(), maxAge: YEAR_SECONDS })
}
