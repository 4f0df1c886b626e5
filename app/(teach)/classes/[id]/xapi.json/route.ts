import { listLessons } from '@/domain/catalog/list-lessons'
import { listModules } from '@/domain/catalog/list-modules'
import { streamStatements } from '@/domain/classes/exports/stream-statements'
import { requireTaughtClass } from '@/domain/classes/require-taught-class'
import { route } from '@/lib/gate'
import { log } from '@/lib/log'
import type { Session } from '@/lib/session'
import { siteUrl } from '@/lib/site'
import { toAttachment } from '@/lib/to-attachment'

export const dynamic = 'force-dynamic'

type Context = { session: Session; params: { id: string } }

/** It reads all that a class did. */
const LIMIT = { name: 'class-xapi', points: 6, seconds: 60 }

export const GET = route({ session: 'required', limit: LIMIT }, async ({ session, params }: Context) => {
  const asked = { userId: session.userId, classId: params.id }
  const { name } = await requireTaughtClass(asked)
  const parts = await streamStatements({ ...asked, site: new URL(siteUrl('/')).origin, lessons: listLessons(), modules: listModules() })
  return new Response(toStream(parts), { headers: toAttachment({ title: name, ending: 'xapi.json', type: 'application/json' }) })
})

/** A part is read when the one before is sent, so a slow reader fills no memory. A file that broke off is no JSON, so nobody takes it for whole. */
function toStream(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await parts.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      } catch (error) {
        log.error({ err: error }, 'a file of statements broke off')
        controller.error(error)
      }
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
}
