import { env } from './env'
import { AppError } from './errors'

/** The source of every request where sources cannot be told apart. */
export const SHARED_SOURCE = 'direct'

/**
 * Address that a request came from, for limits only. Without a trusted proxy no header can be believed,
 * so all requests share one source.
 */
export function sourceOf(headers: Headers): string {
  if (env().TRUST_PROXY !== '1') return SHARED_SOURCE
  const hops = headers.get('x-forwarded-for')?.split(',') ?? []
  return hops.at(-1)?.trim() || SHARED_SOURCE
}

/**
 * Refuses a write that another site could have caused: it needs a matching Origin,
 * or `Sec-Fetch-Site: same-origin` where a browser sends no Origin.
 * @throws AppError `forbidden`
 */
export function requireSameOrigin(headers: Headers): void {
  const origin = headers.get('origin')
  if (origin === null) {
    if (headers.get('sec-fetch-site') === 'same-origin') return
  } else if (isOwnOrigin(origin, headers.get('host'))) return
  throw new AppError('forbidden', 'This request did not come from the guide itself, so nothing was changed. Open the guide and try again.')
}

/**
 * Refuses what a page of another site asks. A program, which sends no Origin, passes: only where a request needs no cookie.
 * @throws AppError `forbidden`
 */
export function requireOwnOrigin(headers: Headers): void {
  const origin = headers.get('origin')
  if (origin !== null && !isOwnOrigin(origin, headers.get('host')))
    throw new AppError('forbidden', 'Pages of other sites may not ask this. Connect with a program instead.')
}

function isOwnOrigin(origin: string, host: string | null): boolean {
  if (!URL.canParse(origin)) return false
  const own = env().NEXTAUTH_URL
  if (own && new URL(own).origin === origin) return true
  return host !== null && new URL(origin).host === host
}
