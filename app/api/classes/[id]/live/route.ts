import { type JustActive, listJustActive } from '@/domain/classes/list-just-active'
import { requireTaughtClass } from '@/domain/classes/require-taught-class'
import { atStop } from '@/lib/at-stop'
import { route } from '@/lib/gate'
import type { Session } from '@/lib/session'

export const dynamic = 'force-dynamic'

type Context = { session: Session; params: { id: string }; request: Request }
type Asked = { userId: string; sessionId: string; classId: string }

const LIMIT = { name: 'class-live', points: 30, seconds: 60 }
/** How often the log is asked. */
const LOOK_MS = 2_000
/** A stream ends after this long, and the browser opens another. */
const STREAM_MS = 10 * 60 * 1000

/** Server-sent events: `active` with the ids of learners from whom something came in, for as long as the page is open and the server goes on. */
export const GET = route({ session: 'required', limit: LIMIT }, async ({ session, params, request }: Context) => {
  const asked = { userId: session.userId, sessionId: session.sessionId, classId: params.id }
  await requireTaughtClass(asked)
  return new Response(toStream(asked, request.signal), {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'private, no-store, no-transform',
      // nginx would keep the events back otherwise.
      'x-accel-buffering': 'no',
      // Kept alive, the connection would bring the next stream to a server that is stopping, or hold it up while idle.
      connection: 'close',
    },
  })
})

function toStream(asked: Asked, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const endsAt = Date.now() + STREAM_MS
  const toNews = rememberTold()
  let since = new Date()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false
  let forget = () => {}
  const leave = () => {
    isOver = true
    clearTimeout(timer)
    forget()
  }
  return new ReadableStream({
    start(controller) {
      const say = (text: string) => controller.enqueue(encoder.encode(text))
      const look = async () => {
        const now = new Date()
        // A database that is away for a moment is no reason to end the stream; the next look asks from the same moment on.
        const active = await listJustActive({ ...asked, since }).catch(() => undefined)
        if (isOver) return
        if (active === null) say('event: gone\ndata: {}\n\n')
        if (active === null || Date.now() > endsAt) return end()
        const learnerIds = active ? toNews(active) : []
        say(learnerIds.length > 0 ? `event: active\ndata: ${JSON.stringify({ learnerIds })}\n\n` : ': nothing new\n\n')
        if (active) since = now
        timer = setTimeout(look, LOOK_MS)
      }
      const end = () => {
        if (isOver) return
        leave()
        controller.close()
      }
      signal.addEventListener('abort', leave)
      say('retry: 3000\n\n')
      timer = setTimeout(look, LOOK_MS)
      forget = atStop(end)
    },
    cancel: leave,
  })
}

/** Looks overlap, so what was told already is left out. */
function rememberTold() {
  const told = new Map<string, number>()
  return (active: JustActive[]) =>
    active.flatMap(({ learnerId, receivedAt }) => {
      if ((told.get(learnerId) ?? 0) >= receivedAt.getTime()) return []
      told.set(learnerId, receivedAt.getTime())
      return [learnerId]
    })
}
