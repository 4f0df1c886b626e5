import { listAssignments } from '@/domain/classes/assignments/list-assignments'
import { pageSchema } from '@/domain/classes/assignments/schema'
import { route } from '@/lib/gate'
import type { Session } from '@/lib/session'

export const dynamic = 'force-dynamic'

type Context = { session: Session; params: { id: string }; request: Request }

const LIMIT = { name: 'assignments-json', points: 120, seconds: 60 }

/** The assignments in force as JSON: the same rows as on their page, with the same `page`. */
export const GET = route({ session: 'required', limit: LIMIT }, async ({ session, params, request }: Context) => {
  const { page } = pageSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  return listAssignments({ userId: session.userId, classId: params.id, page })
})
