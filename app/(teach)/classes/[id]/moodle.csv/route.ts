import { getAssignableGuide } from '@/domain/classes/assignments/get-assignable-guide'
import { toMoodleCsv } from '@/domain/classes/exports/to-moodle-csv'
import { requireTaughtClass } from '@/domain/classes/require-taught-class'
import { route } from '@/lib/gate'
import type { Session } from '@/lib/session'
import { toAttachment } from '@/lib/to-attachment'

export const dynamic = 'force-dynamic'

type Context = { session: Session; params: { id: string } }

/** The states of a large class take seconds of the database. */
const LIMIT = { name: 'class-moodle', points: 20, seconds: 60 }

export const GET = route({ session: 'required', limit: LIMIT }, async ({ session, params }: Context) => {
  const asked = { userId: session.userId, classId: params.id }
  const { name } = await requireTaughtClass(asked)
  const csv = await toMoodleCsv({ ...asked, guide: getAssignableGuide() })
  return new Response(csv, { headers: toAttachment({ title: name, ending: 'moodle.csv', type: 'text/csv; charset=utf-8' }) })
})
