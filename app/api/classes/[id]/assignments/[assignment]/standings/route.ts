import { getAssignment } from '@/domain/classes/assignments/get-assignment'
import { standingsQuerySchema } from '@/domain/classes/assignments/schema'
import { route } from '@/lib/gate'
import type { Session } from '@/lib/session'

export const dynamic = 'force-dynamic'

type Context = { session: Session; params: { id: string; assignment: string }; request: Request }

const LIMIT = { name: 'standings-json', points: 120, seconds: 60 }

/** An assignment and where each learner stands to it as JSON: the same query as in the address of the page, the same rows. */
export const GET = route({ session: 'required', limit: LIMIT }, async ({ session, params, request }: Context) => {
  const query = standingsQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  return getAssignment({ userId: session.userId, classId: params.id, assignmentId: params.assignment, ...query })
})
