import { listLog } from '@/domain/classes/people/list-log'
import { logQuerySchema } from '@/domain/classes/people/schema'
import { route } from '@/lib/gate'
import type { Session } from '@/lib/session'

export const dynamic = 'force-dynamic'

type Context = { session: Session; params: { id: string }; request: Request }

const LIMIT = { name: 'log-json', points: 120, seconds: 60 }

/** The log of the class as JSON: the same lines as on the page, with the same `page`. */
export const GET = route({ session: 'required', limit: LIMIT }, async ({ session, params, request }: Context) => {
  const { page } = logQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  return listLog({ userId: session.userId, classId: params.id, page })
})
