import { listPeople } from '@/domain/classes/people/list-people'
import { peopleQuerySchema } from '@/domain/classes/people/schema'
import { route } from '@/lib/gate'
import type { Session } from '@/lib/session'

export const dynamic = 'force-dynamic'

type Context = { session: Session; params: { id: string }; request: Request }

const LIMIT = { name: 'people-json', points: 120, seconds: 60 }

/** Who is in the class as JSON: the same query as in the address of the page, the same rows. */
export const GET = route({ session: 'required', limit: LIMIT }, async ({ session, params, request }: Context) => {
  const { search, page } = peopleQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  return listPeople({ userId: session.userId, classId: params.id, search, page })
})
