import { readFeed } from '@/domain/classes/calendar/read-feed'
import { AppError } from '@/lib/errors'
import { route } from '@/lib/gate'
import { siteUrl } from '@/lib/site'

export const dynamic = 'force-dynamic'

/** One service fetches the calendars of many learners from one address. */
const LIMIT = { name: 'calendar', points: 600, seconds: 60 }

/** The token in the address is the permission: calendar programs send no cookie. */
export const GET = route({ session: 'none', limit: LIMIT }, async ({ params }: { params: { file: string } }) => {
  const [, token] = /^([\w-]{20,100})\.ics$/.exec(params.file) ?? []
  if (!token) throw new AppError('not-found', 'There is no such calendar.')
  return new Response(await readFeed({ token, home: siteUrl('/') }), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="longshore.ics"',
      'cache-control': 'private, max-age=300',
      'x-robots-tag': 'noindex',
    },
  })
})
