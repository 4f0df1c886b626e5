import { getAssignableGuide } from '@/domain/classes/assignments/get-assignable-guide'
import { listCompletion } from '@/domain/classes/list-completion'
import { completionQuerySchema } from '@/domain/classes/schema'
import { route } from '@/lib/gate'
import type { Session } from '@/lib/session'

export const dynamic = 'force-dynamic'

type Context = { session: Session; params: { id: string }; request: Request }

const LIMIT = { name: 'completion-json', points: 120, seconds: 60 }

/** The completion table as JSON: the same query as in the address of the page, the same rows. */
export const GET = route({ session: 'required', limit: LIMIT }, async ({ session, params, request }: Context) => {
  const query = completionQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  return listCompletion({ userId: session.userId, classId: params.id, guide: getAssignableGuide(), ...query })
})
