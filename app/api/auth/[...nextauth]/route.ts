import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { openProviderAccount } from '@/domain/account/open-provider-account'
import { verifyPassword } from '@/domain/account/verify-password'
import { toAuthOptions, withCsrfToken } from '@/lib/auth'
import { AppError } from '@/lib/errors'
import { route } from '@/lib/gate'

export const dynamic = 'force-dynamic'

const answer = route<undefined, 'optional', { nextauth: string[] }>({ session: 'optional' }, async ({ request, params }) => {
  const [action] = params.nextauth
  // next-auth would write whatever anybody posts there to our log.
  if (action === '_log') throw new AppError('not-found', 'There is nothing here.')
  const asked = request.method === 'POST' && action === 'signin' ? await withCsrfToken(request) : new NextRequest(request)
  const response: Response = await NextAuth(asked, { params }, toAuthOptions({ verifyPassword, openProviderAccount }, action))
  response.headers.set('cache-control', 'private, no-store')
  return response
})

export { answer as GET, answer as POST }
