import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type NextRequest, NextResponse } from 'next/server'
import { toPolicy } from '@/lib/security-headers'

/**
 * Sets the Content-Security-Policy and the trailing slash of guide pages. It authorises nothing:
 * who may see what is decided where it is read.
 */

/** Hashes of inline scripts, written by scripts/after-build.ts: those that every page has, and all of each prerendered page. */
type Hashes = { everywhere: string[]; pages: Record<string, string[]> }
const NOT_FOUND = '/_not-found/'

let hashes: Hashes | undefined

function getHashes(): Hashes {
  hashes ??= JSON.parse(readFileSync(join(process.cwd(), '.next/csp.json'), 'utf8')) as Hashes
  return hashes
}

/** Pages that are rendered for one request. All others are files. */
const DYNAMIC = /^\/(sign-in|settings|review-mail|welcome|signed-out|classes|join|admin|checkpoints|certificate|check)(\/|$)/

export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = new URL(request.url)
  if (pathname === '/get-started' || pathname === '/get-started/') return NextResponse.redirect(new URL('/', request.url), 307)
  const twin = toTwin(pathname, request.headers.get('accept') ?? '')
  if (twin) return NextResponse.rewrite(new URL(twin, request.url))
  if (process.env.NODE_ENV === 'development') return NextResponse.next()
  if (DYNAMIC.test(pathname)) return withNonce(request)

  const { pages } = getHashes()
  const withSlash = pathname.endsWith('/') ? pathname : `${pathname}/`
  if (withSlash !== pathname && pages[withSlash]) return NextResponse.redirect(new URL(withSlash + search, request.url), 308)
  const response = NextResponse.next()
  response.headers.set('content-security-policy', toPolicy(pages[withSlash] ?? pages[NOT_FOUND] ?? []))
  if (/^\/(get-started|glossary)\//.test(withSlash)) response.headers.append('vary', 'accept')
  return response
}

/** A guide page or the glossary as Markdown: by `.md` in the place of the last slash, or for whoever prefers text/markdown. */
function toTwin(pathname: string, accept: string): string | null {
  const isAsked = /\btext\/markdown\b/.test(accept) && !/\btext\/html\b/.test(accept)
  if (/^\/glossary\/?$/.test(pathname)) return isAsked ? '/glossary.md' : null
  const [, path] = /^\/get-started(\/.+?)(?:\.md|\/)?$/.exec(pathname) ?? []
  if (!path) return null
  if (pathname.endsWith('.md')) return `/markdown${path}`
  return isAsked ? `/markdown${path}` : null
}

function withNonce(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = toPolicy([`'nonce-${nonce}'`, "'strict-dynamic'", ...getHashes().everywhere], listFormTargets())
  // Next reads the nonce from the request's own policy and puts it on its scripts.
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('cache-control', 'private, no-store')
  return response
}

/** A provider's button posts to us and is redirected there, which form-action also governs. */
function listFormTargets(): string[] {
  const { GITHUB_ID, GOOGLE_ID, OIDC_ISSUER } = process.env
  return [
    ...(GITHUB_ID ? ['https://github.com'] : []),
    ...(GOOGLE_ID ? ['https://accounts.google.com'] : []),
    // The authorization endpoint may stand on another host than the issuer.
    ...(OIDC_ISSUER && URL.canParse(OIDC_ISSUER) ? [new URL(OIDC_ISSUER).origin, 'https:'] : []),
  ]
}

export const config = {
  matcher:
    '/((?!api/|mcp$|_next/|icon\\.svg|icons/|manifest\\.webmanifest|sw\\.js|offline\\.json|outline\\.json|misconceptions\\.json|questions/|search-index/).*)',
}
