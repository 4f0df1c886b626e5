import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { db } from './db'
import { env } from './env'
import { hashToken, makeToken } from './secret-token'

export type Session = { sessionId: string; userId: string; name: string; email: string | null }

/** A session ends this long after sign-in. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60

/** `__Host-` needs HTTPS, so a guide on plain http://localhost goes without. */
export function sessionCookieName(): string {
  return isHttps() ? '__Host-longshore-session' : 'longshore-session'
}

/** Scripts cannot read it, other sites cannot send it with a write, and it goes over HTTPS only where there is HTTPS. */
export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps() } as const
}

function isHttps(): boolean {
  return env().NEXTAUTH_URL?.startsWith('https://') ?? false
}

/** Opens a session and returns its token: 256 random bits, of which the database keeps the SHA-256 only. */
export async function openSession(userId: string): Promise<string> {
  const token = makeToken()
  const now = Date.now()
  await db.session.create({ data: { userId, tokenHash: hashToken(token), expiresAt: new Date(now + SESSION_SECONDS * 1000) } })
  // Signing in is rare enough to sweep at, and often enough that nothing piles up.
  await db.session.deleteMany({ where: { expiresAt: { lte: new Date(now) } } })
  return token
}

/** Opens a session with a new token and ends the one that this browser had: nobody inherits a session by planting its cookie. */
export async function replaceSession(userId: string): Promise<string> {
  const before = (await cookies()).get(sessionCookieName())?.value
  const token = await openSession(userId)
  if (before) await endSession(before)
  return token
}

/** Signs this browser in; for server actions and route handlers, which may set cookies. */
export async function signInBrowser(userId: string): Promise<void> {
  const token = await replaceSession(userId)
  const kept = await cookies()
  kept.set(sessionCookieName(), token, { ...sessionCookieOptions(), maxAge: SESSION_SECONDS })
}

/** Signs this browser out; safe to repeat. */
export async function signOutBrowser(): Promise<void> {
  const kept = await cookies()
  const token = kept.get(sessionCookieName())?.value
  if (token) await endSession(token)
  // A `__Host-` cookie is only removed under the attributes that it was set with.
  kept.set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 })
}

/** The session of a token, or null when it is unknown, ended or expired. */
export async function findSession(token: string): Promise<Session | null> {
  const row = await db.session.findFirst({
    where: { tokenHash: hashToken(token), expiresAt: { gt: new Date() } },
    select: { id: true, user: { select: { id: true, name: true, email: true } } },
  })
  return row && { sessionId: row.id, userId: row.user.id, name: row.user.name, email: row.user.email }
}

/** Who is asking, once per request. */
export const getSession = cache(async (): Promise<Session | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value
  return token ? findSession(token) : null
})

/** Ends one session; safe to repeat. */
export async function endSession(token: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash: hashToken(token) } })
}

/** Ends every session of a user, this one included; safe to repeat. */
export async function endAllSessions(userId: string): Promise<void> {
  await db.session.deleteMany({ where: { userId } })
}
