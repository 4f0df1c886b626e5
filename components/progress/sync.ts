import type { GradedEvent } from '../../domain/progress/types'
import { ask, Busy, type Known, postEvents, Refused, SignedOut, takeBatch } from './post-events'
import { readJson, write } from './storage'
import { acknowledge, getReader, listUnsentEvents, setAside, setReader } from './store'

/** A signed-in reader's other devices are asked at most this often. */
const REFRESH_MS = 30_000
const FIRST_RETRY_MS = 2_000
const LONGEST_RETRY_MS = 60_000

let retryMs = FIRST_RETRY_MS
let timer: ReturnType<typeof setTimeout> | undefined
let running: Promise<void> | undefined

/** Answers of this page that did not know of another one, from another device, before them. */
const answeredElsewhere = new Set<string>()
export const isAnsweredElsewhere = (eventId: string) => answeredElsewhere.has(eventId)

/** Sends what the server has not taken yet, and fetches what other devices did. Does nothing for guests. */
export function sync(): Promise<void> {
  running ??= run().finally(() => {
    running = undefined
  })
  return running
}

/** The same, and asks the server in any case: for a page that knows that what is due has changed. */
export async function syncAnew(): Promise<void> {
  await running
  write('ls:synced', '0')
  await sync()
}

async function run() {
  clearTimeout(timer)
  const reader = getReader()
  if (!reader) return
  try {
    if (!findUnsent()) await refresh(reader.id)
    // What was done while the server was asked joined this run, and asks for no other one.
    for (let unsent = findUnsent(); unsent; unsent = findUnsent()) await sendBatch(unsent.userId, unsent.events)
    retryMs = FIRST_RETRY_MS
  } catch (error) {
    if (error instanceof SignedOut) setReader(null)
    else retryLater(error instanceof Busy ? error.waitMs : 0)
  }
}

/** What is to be sent next, and whose it is: looked up each time, since somebody else may have signed in in another tab. */
function findUnsent(): { userId: string; events: GradedEvent[] } | null {
  const reader = getReader()
  const events = takeBatch(listUnsentEvents())
  return reader && events.length > 0 ? { userId: reader.id, events } : null
}

async function refresh(userId: string) {
  if (isFresh()) return
  const answer = await ask<Known>('/api/progress')
  take(userId, [], answer)
}

const isFresh = () => Date.now() - readJson<number>('ls:synced', 0) < REFRESH_MS

/** Keeps what the server told. A reply without what is due, which was told lately and has not changed, does not put off when that is asked for again. */
function take(userId: string, eventIds: string[], { snapshot, due }: Known) {
  if (due) write('ls:synced', JSON.stringify(Date.now()))
  acknowledge(userId, eventIds, { ...snapshot, due })
}

async function sendBatch(userId: string, events: GradedEvent[]) {
  try {
    const { overtaken, ...answer } = await postEvents(events, { knowsDue: isFresh() })
    for (const id of overtaken) answeredElsewhere.add(id)
    const eventIds = events.map((event) => event.id)
    take(userId, eventIds, answer)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const event = events[error.index]
    if (!event) throw error
    setAside(userId, event)
  }
}

function retryLater(waitMs: number) {
  timer = setTimeout(() => void sync(), Math.max(waitMs, retryMs))
  retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS)
}
