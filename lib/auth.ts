import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { PrismaAdapter } from '@auth/prisma-adapter'
import { cookies } from 'next/headers'
import { NextRequest } from 'next/server'
import type { AuthOptions, LoggerInstance } from 'next-auth'
import type { Adapter } from 'next-auth/adapters'
import type { JWTOptions } from 'next-auth/jwt'
import CredentialsProvider from 'next-auth/providers/credentials'
import { isFromConfiguredIssuer, listProviderConfigs, toProviderKey } from './auth-providers'
import { db } from './db'
import { env } from './env'
import { AppError } from './errors'
import { log } from './log'
import { sourceOf } from './request'
import { endSession, findSession, replaceSession, SESSION_SECONDS, sessionCookieName, sessionCookieOptions } from './session'

/** What the product knows and next-auth needs: lib cannot import domain, so the route brings it. */
export type Doors = {
  verifyPassword: (args: {
    email: string
    password: string
    source: string
  }) => Promise<{ id: string; name: string; email: string | null } | null>
  openProviderAccount: (args: {
    provider: string
    subject: string
    name: string | null
    email: string | null
  }) => Promise<{ userId: string }>
}

/**
 * next-auth's options, made per request so that a build needs neither secrets nor a database.
 * @param action first part of the path below /api/auth
 */
export function toAuthOptions(doors: Doors, action: string | undefined): AuthOptions {
  // next-auth takes its own address from this variable only; request headers are never asked.
  process.env.NEXTAUTH_URL ??= `http://localhost:${env().PORT}`
  return {
    secret: env().NEXTAUTH_SECRET,
    adapter: toAdapter(),
    providers: [toCredentials(doors), ...listProviderConfigs()],
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    jwt: toOpaqueTokens(action),
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/settings' },
    logger: LOGGER,
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.type !== 'oauth') return true
        if (!isFromConfiguredIssuer(account, profile)) {
          log.warn({ provider: account.provider }, 'sign-in refused: the provider answered for another issuer than OIDC_ISSUER')
          return '/api/auth/error?error=OAuthCallback'
        }
        try {
          const { name, email } = user
          const identity = { provider: toProviderKey(account.provider), subject: account.providerAccountId }
          await doors.openProviderAccount({ ...identity, name: name ?? null, email: email ?? null })
          return true
        } catch (error) {
          if (error instanceof AppError && error.code === 'conflict') return '/api/auth/error?error=OAuthAccountNotLinked'
          log.error({ err: error }, 'sign-in through a provider failed')
          return '/api/auth/error?error=Callback'
        }
      },
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.opaque === 'string') await endSession(token.opaque)
      },
    },
  }
}

/**
 * next-auth asks the adapter only for the user of an identity: users and identities are created together, in one
 * transaction, before it looks. Nothing is ever linked by e-mail.
 */
function toAdapter(): Adapter {
  const adapter = PrismaAdapter(db) as Adapter
  return {
    ...adapter,
    getUserByAccount: async ({ provider, providerAccountId }) =>
      (await adapter.getUserByAccount?.({ provider: toProviderKey(provider), providerAccountId })) ?? null,
  }
}

function toCredentials(doors: Doors) {
  return CredentialsProvider({
    name: 'Email and password',
    credentials: { email: { label: 'Email', type: 'email' }, password: { label: 'Password', type: 'password' } },
    // Every refusal is null: the text of an exception would stand in the address of the next page.
    async authorize(credentials, request) {
      const { email, password } = (credentials ?? {}) as { email?: unknown; password?: unknown }
      if (typeof email !== 'string' || typeof password !== 'string') return null
      try {
        return await doors.verifyPassword({ email, password, source: sourceOf(new Headers(request.headers as Record<string, string>)) })
      } catch (error) {
        if (!(error instanceof AppError)) log.error({ err: error }, 'sign-in failed')
        return null
      }
    },
  })
}

/**
 * The cookie is the random token of lib/session.ts, not a JWT, so that deleting its row ends the session.
 * next-auth encodes at sign-in and again on every refresh; a refresh brings the token that was decoded.
 */
function toOpaqueTokens(action: string | undefined): Partial<JWTOptions> {
  return {
    async encode({ token }) {
      if (typeof token?.opaque === 'string') return token.opaque
      if (!token?.sub) throw new Error('a session needs a user')
      return replaceSession(token.sub)
    },
    async decode({ token }) {
      // On the way back from a provider, next-auth would link the identity to whoever is signed in here: on a shared computer, somebody else.
      if (!token || action === 'callback') return null
      const session = await findSession(token)
      return session && { sub: session.userId, name: session.name, email: session.email, opaque: token }
    },
  }
}

/** A session that ended is no error, and a refused sign-in is a line without a stack. */
const LOGGER: Partial<LoggerInstance> = {
  error(code, metadata) {
    if (code === 'JWT_SESSION_ERROR') return
    const { message } = (metadata instanceof Error ? metadata : ((metadata as { error?: Error }).error ?? {})) as { message?: string }
    log.warn({ code, reason: message }, 'sign-in')
  },
  warn: () => undefined,
  debug: () => undefined,
}

const FORM = 'application/x-www-form-urlencoded'

/**
 * Adds next-auth's double-submit token to a form post whose origin the gate has proved already, which is what the token is for.
 * A page cannot set the cookie that the token needs, so without this the provider buttons would need JavaScript.
 */
export async function withCsrfToken(request: Request): Promise<NextRequest> {
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  const csrfToken = randomBytes(32).toString('hex')
  const hash = createHash('sha256').update(`${csrfToken}${env().NEXTAUTH_SECRET}`).digest('hex')
  const { secure } = sessionCookieOptions()
  const kept = await cookies()
  kept.set(`${secure ? '__Host-' : ''}next-auth.csrf-token`, `${csrfToken}|${hash}`, sessionCookieOptions())
  const fields = new URLSearchParams(headers.get('content-type')?.startsWith(FORM) ? await request.text() : '')
  fields.set('csrfToken', csrfToken)
  headers.set('content-type', FORM)
  return new NextRequest(request.url, { method: 'POST', headers, body: fields })
}
