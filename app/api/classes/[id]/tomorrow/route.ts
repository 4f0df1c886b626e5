import { listLessons } from '@/domain/catalog/list-lessons'
import { listWhatToTeach } from '@/domain/classes/insight/list-what-to-teach'
import { route } from '@/lib/gate'
import type { Session } from '@/lib/session'

export const dynamic = 'force-dynamic'

type Context = { session: Session; params: { id: string } }

const LIMIT = { name: 'tomorrow-json', points: 120, seconds: 60 }

/** What to teach tomorrow as JSON: the same list as on the page, without names. */
export const GET = route({ session: 'required', limit: LIMIT }, async ({ session, params }: Context) =>
  listWhatToTeach({ userId: session.userId, classId: params.id, lessons: listLessons() }),
)
