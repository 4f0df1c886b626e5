import { getAssignableGuide } from '@/domain/classes/assignments/get-assignable-guide'
import { requireTaughtClass } from '@/domain/classes/require-taught-class'
import { toCompletionCsv } from '@/domain/classes/to-completion-csv'
import { route } from '@/lib/gate'
import type { Session } from '@/lib/session'

export const dynamic = 'force-dynamic'

type Context = { session: Session; params: { id: string } }

/** A class of 10,000 takes seconds of the database. */
const LIMIT = { name: 'completion-csv', points: 20, seconds: 60 }

export const GET = route({ session: 'required', limit: LIMIT }, async ({ session, params }: Context) => {
  const asked = { userId: session.userId, classId: params.id }
  const { name } = await requireTaughtClass(asked)
  const csv = await toCompletionCsv({ ...asked, guide: getAssignableGuide() })
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': toDisposition(name),
      'cache-control': 'private, no-store',
    },
  })
})

/** A plain name for every client, and the real one, percent-encoded as RFC 5987 asks. */
function toDisposition(className: string): string {
  const plain =
    className
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .toLowerCase() || 'class'
  const real = encodeURIComponent(className.replace(/[\p{C}/\\:*?"<>|]/gu, ' ').trim() || 'class').replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}-completion.csv"; filename*=UTF-8''${real}%20completion.csv`
}
