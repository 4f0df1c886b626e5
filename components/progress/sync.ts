import type { DueAssignment } from '../../domain/classes/assignments/rules/to-due'
import type { Receipt } from '../../domain/progress/rules/to-receipt'
import type { GradedEvent, ProgressState } from '../../domain/progress/types'
import { readJson, write } from './storage'
import { acknowledge, dropGuestEvents, getReader, listGuestEvents, listUnsentEvents, setAside, setReader } from './store'

/** The server takes at most 100 events a request. */
const BATCH = 100
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
    let unsent = listUnsentEvents()
    if (unsent.length === 0) return await refresh(reader.id)
    while (unsent.length > 0) {
      await sendBatch(reader.id, unsent.slice(0, BATCH))
      unsent = listUnsentEvents()
    }
    retryMs = FIRST_RETRY_MS
  } catch (error) {
    if (error instanceof SignedOut) setReader(null)
    else retryLater(error instanceof Busy ? error.waitMs : 0)
  }
}

async function refresh(userId: string) {
  if (isFresh()) return
  const answer = await ask<Answer>('/api/progress')
  take(userId, [], answer)
}

const isFresh = () => Date.now() - readJson<number>('ls:synced', 0) < REFRESH_MS

/** Keeps what the server told. A reply without what is due, which was told lately and has not changed, does not put off when that is asked for again. */
function take(userId: string, eventIds: string[], { snapshot, due }: Answer) {
  if (due) write('ls:synced', JSON.stringify(Date.now()))
  acknowledge(userId, eventIds, { ...snapshot, due })
}

async function sendBatch(userId: string, events: GradedEvent[]) {
  try {
    const { overtaken, ...answer } = await post(events, { knowsDue: isFresh() })
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

/**
 * Hands a guest's log over to the account that just signed in. Events are dropped here only once the server has them,
 * so an interruption loses nothing and repeats nothing.
 */
export async function mergeGuestLog(reader: { id: string; name: string }): Promise<Receipt> {
  const total: Receipt = { lessonsAdded: 0, lessonsKnown: 0, quizzesAdded: 0, quizzesKnown: 0 }
  for (let events = listGuestEvents(); events.length > 0; events = listGuestEvents()) {
    const batch = events.slice(0, BATCH)
    try {
      const { snapshot, due, receipt } = await post(batch, { receipt: true })
      acknowledge(reader.id, [], { ...snapshot, due })
      for (const key of Object.keys(total) as (keyof Receipt)[]) total[key] += receipt?.[key] ?? 0
      dropGuestEvents(batch.map((event) => event.id))
    } catch (error) {
      const event = error instanceof Refused ? batch[error.index] : undefined
      if (!event) throw error
      setAside('guest', event)
    }
  }
  return total
}

class SignedOut extends Error {}
class Busy extends Error {
  constructor(readonly waitMs: number) {
    super('the server asks to wait')
  }
}
class Refused extends Error {
  constructor(readonly index: number) {
    super('the server refused an event')
  }
}

type Answer = { snapshot: ProgressState; due?: DueAssignment[] }

function post(events: GradedEvent[], asked: { receipt: true } | { knowsDue: boolean }) {
  const bare = events.map(({ grade, ...event }) => event)
  return ask<Answer & { overtaken: string[]; receipt?: Receipt }>('/api/events', JSON.stringify({ events: bare, ...asked }))
}

async function ask<T>(url: string, body?: string): Promise<T> {
  const response = await fetch(url, body === undefined ? {} : { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  if (response.ok) return response.json() as Promise<T>
  if (response.status === 401) throw new SignedOut()
  if (response.status === 400) {
    const { field } = (await response.json()) as { field?: string }
    throw new Refused(Number(/^events\[(\d+)\]/.exec(field ?? '')?.[1] ?? -1))
  }
  throw new Busy(Number(response.headers.get('retry-after') ?? 0) * 1000)
}

function retryLater(waitMs: number) {
  timer = setTimeout(() => void sync(), Math.max(waitMs, retryMs))
  retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS)
}
