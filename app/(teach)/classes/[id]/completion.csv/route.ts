import { getAssignableGuide } from '@/domain/classes/assignments/get-assignable-guide'
import { requireTaughtClass } from '@/domain/classes/require-taught-class'
import { toCompletionCsv } from '@/domain/classes/to-completion-csv'
import { route } from '@/lib/gate'
import type { Session } from '@/lib/session'
import { toAttachment } from '@/lib/to-attachment'

export const dynamic = 'force-dynamic'

type Context = { session: Session; params: { id: string } }

/** A class of 10,000 takes seconds of the database. */
const LIMIT = { name: 'completion-csv', points: 20, seconds: 60 }

export const GET = route({ session: 'required', limit: LIMIT }, async ({ session, params }: Context) => {
  const asked = { userId: session.userId, classId: params.id }
  const { name } = await requireTaughtClass(asked)
  const csv = await toCompletionCsv({ ...asked, guide: getAssignableGuide() })
  return new Response(csv, { headers: toAttachment({ title: name, ending: 'completion.csv', type: 'text/csv; charset=utf-8' }) })
})
