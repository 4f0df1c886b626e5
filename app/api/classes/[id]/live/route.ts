import { type ClassNews, listClassNews } from '@/domain/classes/list-class-news'
import { requireTaughtClass } from '@/domain/classes/require-taught-class'
import { atStop } from '@/lib/at-stop'
import { route } from '@/lib/gate'
import type { Session } from '@/lib/session'

export const dynamic = 'force-dynamic'

type Context = { session: Session; params: { id: string }; request: Request }
type Asked = { userId: string; sessionId: string; classId: string }

const LIMIT = { name: 'class-live', points: 30, seconds: 60 }
/** How often it is asked what came in. */
const LOOK_MS = 2_000
/** A stream ends after this long, and the browser opens another. */
const STREAM_MS = 10 * 60 * 1000

/**
 * Server-sent events for as long as the page is open and the server goes on: `active` with the ids of learners from whom
 * something came in, `changed` when somebody changed the class, joined it or left it.
 */
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
  const tell = rememberTold()
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
        const news = await listClassNews({ ...asked, since }).catch(() => undefined)
        if (isOver) return
        if (news === null) say('event: gone\ndata: {}\n\n')
        if (news === null || Date.now() > endsAt) return end()
        say((news && tell(news)) || ': nothing new\n\n')
        if (news) since = now
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

/** Looks overlap, so what was told already is left out; empty where nothing is left. */
function rememberTold() {
  const toldUntil = new Map<string, number>()
  const toldActs = new Set<string>()
  return ({ learners, actIds }: ClassNews): string => {
    const learnerIds = learners.flatMap(({ learnerId, at }) => {
      if ((toldUntil.get(learnerId) ?? 0) >= at.getTime()) return []
      toldUntil.set(learnerId, at.getTime())
      return [learnerId]
    })
    const acts = actIds.filter((id) => !toldActs.has(id))
    for (const id of acts) toldActs.add(id)
    const active = learnerIds.length > 0 ? `event: active\ndata: ${JSON.stringify({ learnerIds })}\n\n` : ''
    return acts.length > 0 ? `${active}event: changed\ndata: {}\n\n` : active
  }
}
