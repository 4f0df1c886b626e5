import 'server-only'
import { requireTaughtClass } from '@/domain/classes/require-taught-class'
import { route } from '@/lib/gate'
import type { Session } from '@/lib/session'
import { toAttachment } from '@/lib/to-attachment'

export type Asked<Params> = { userId: string; classId: string; params: Params; query: Record<string, string> }

/**
 * A table of a class as a file that is downloaded, named after the class: the query of its address is that of the page.
 * 20 a minute: the states of a large class take seconds of the database.
 * @param ending such as `people.csv`, also the name under which calls are counted
 */
export function csvRoute<Params extends { id: string }>(ending: string, toCsv: (asked: Asked<Params>) => Promise<string>) {
  const limit = { name: `class-${ending}`, points: 20, seconds: 60 }
  type Context = { session: Session; params: Params; request: Request }
  return route({ session: 'required', limit }, async ({ session, params, request }: Context) => {
    const asked = { userId: session.userId, classId: params.id }
    const { name } = await requireTaughtClass(asked)
    const csv = await toCsv({ ...asked, params, query: Object.fromEntries(new URL(request.url).searchParams) })
    return new Response(csv, { headers: toAttachment({ title: name, ending, type: 'text/csv; charset=utf-8' }) })
  })
}
