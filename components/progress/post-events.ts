import type { DueAssignment } from '../../domain/classes/assignments/rules/to-due'
import type { Receipt } from '../../domain/progress/rules/to-receipt'
import type { GradedEvent, ProgressState } from '../../domain/progress/types'

/** The server takes at most 100 events and 256 KB a request; something is left for what is around them. */
const MOST_EVENTS = 100
const MOST_BYTES = 200 * 1024

export class SignedOut extends Error {}
export class Busy extends Error {
  constructor(readonly waitMs: number) {
    super('the server asks to wait')
  }
}
export class Refused extends Error {
  constructor(readonly index: number) {
    super('the server refused an event')
  }
}

/** What the server knows of this reader after the request; without `due` where it cannot have changed since it was told. */
export type Known = { snapshot: ProgressState; due?: DueAssignment[] }

/** As many of the first events as one request may hold, and at least one. */
export function takeBatch(events: readonly GradedEvent[]): GradedEvent[] {
  let bytes = 0
  const end = events.slice(0, MOST_EVENTS).findIndex((event, index) => {
    bytes += new TextEncoder().encode(JSON.stringify(event)).length + 1
    return index > 0 && bytes > MOST_BYTES
  })
  return events.slice(0, end === -1 ? MOST_EVENTS : end)
}

/** Sends events. `receipt`: the answer tells what of them was new. `knowsDue`: what is due was told a moment ago. */
export function postEvents(events: GradedEvent[], asked: { receipt: true } | { knowsDue: boolean }) {
  const bare = events.map(({ grade, ...event }) => event)
  return ask<Known & { overtaken: string[]; receipt?: Receipt }>('/api/events', JSON.stringify({ events: bare, ...asked }))
}

/** A request to the server, with one error for each refusal that the caller acts on. */
export async function ask<T>(url: string, body?: string): Promise<T> {
  const response = await fetch(url, body === undefined ? {} : { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  if (response.ok) return response.json() as Promise<T>
  if (response.status === 401) throw new SignedOut()
  if (response.status === 400) {
    const { field } = (await response.json()) as { field?: string }
    throw new Refused(Number(/^events\[(\d+)\]/.exec(field ?? '')?.[1] ?? -1))
  }
  throw new Busy(Number(response.headers.get('retry-after') ?? 0) * 1000)
}
