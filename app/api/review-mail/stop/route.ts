import { stopMail } from '@/domain/review/stop-mail'
import { route } from '@/lib/gate'

export const dynamic = 'force-dynamic'

/**
 * One-click unsubscribe of mail programs (RFC 8058): a POST from anywhere, without cookie, that says the same for any token.
 * A person whose program opens the address instead is led to the page with the button.
 */
export const POST = route(
  { session: 'none', origin: 'any', limit: { name: 'stop-mail', points: 60, seconds: 60 } },
  async ({ request }) => {
    await stopMail({ token: new URL(request.url).searchParams.get('token')?.slice(0, 100) ?? '' })
    return { stopped: true }
  },
)

export const GET = route({ session: 'none' }, async ({ request }) => {
  const token = new URL(request.url).searchParams.get('token')?.slice(0, 100) ?? ''
  return new Response(null, {
    status: 303,
    headers: { location: `/review-mail/stop?${new URLSearchParams({ token })}`, 'cache-control': 'private, no-store' },
  })
})
