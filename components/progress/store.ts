import type { Outline } from '../../domain/catalog/rules/outline'
import type { DueAssignment } from '../../domain/classes/assignments/rules/to-due'
import { foldEvents, joinStates, NOTHING } from '../../domain/progress/rules/fold-events'
import { nextInstant } from '../../domain/progress/rules/next-instant'
import { toView } from '../../domain/progress/rules/to-view'
import type { Card, Grade, GradedEvent, LearnerEvent, ProgressState } from '../../domain/progress/types'
import { localDay, toDueView } from '../../domain/review/rules/due-view'
import { PARAMETERS_VERSION } from '../../domain/review/rules/parameters-version'
import type { KeptView, Reader } from './paint'
import { paintCompletions } from './paint-completions'
import { keysWith, read, readJson, remove, write } from './storage'

/** One log per owner: a guest's, and one for each account that was used in this browser. */
const GUEST = 'guest'

type New<T> = T extends LearnerEvent ? Omit<T, 'id' | 'at' | 'day'> : never

const listeners = new Set<() => void>()
let state: ProgressState | null = null

export const getReader = () => readJson<Reader>('ls:user', null)
const owner = () => getReader()?.id ?? GUEST

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Progress as it is known here: the server's snapshot, if any, with the events that it has not seen yet. */
export function getState(): ProgressState {
  state ??= { ...joinStates(getSnapshot(), foldEvents(listEvents(owner()))), cards: getKept().cards }
  return state
}

/** What the server told last: the snapshot, and what is due in the reader's classes. */
type Told = ProgressState & { due?: DueAssignment[] }

/** One that was kept before it told of something lacks that. */
const getSnapshot = (): Told => ({ ...NOTHING, ...readJson<Partial<Told>>(`ls:s:${owner()}`, {}) })

/** Cards as they were replayed last, and the log that they belong to. */
type KeptCards = { of: string; cards: Record<string, Card> }
const getKept = (): KeptCards => readJson<KeptCards>(`ls:c:${owner()}`, { of: '', cards: getSnapshot().cards })

/** Brings the review cards up to date with the log. Their code is loaded only when something of it concerns them. */
async function replayCards(): Promise<void> {
  if (!findStale()) return
  const { replayLog } = await import('../../domain/review/rules/replay-log')
  // Looked up again: more may have been done, or the reader signed out, while the code was fetched.
  const stale = findStale()
  if (!stale) return
  write(stale.key, JSON.stringify({ of: stale.of, cards: replayLog(stale.events, getSnapshot().cards) }))
  tell()
  await repaint()
}

/** What of the log concerns cards, unless they are up to date with it. */
function findStale(): { key: string; of: string; events: GradedEvent[] } | null {
  const key = `ls:c:${owner()}`
  const resetAt = getSnapshot().resetAt ?? ''
  const events = listEvents(owner()).filter((event) => event.at > resetAt && ('questionId' in event || event.type === 'progress_reset'))
  if (events.length === 0) remove(key)
  const of = [PARAMETERS_VERSION, ...events.map((event) => `${event.id}${event.grade?.right ?? ''}`)].join()
  return events.length === 0 || getKept().of === of ? null : { key, of, events }
}

export const getNoState = () => NOTHING

/** The same, read anew: word of what another tab wrote may still be on its way. */
export function readState(): ProgressState {
  state = null
  const fresh = getState()
  for (const listener of listeners) listener()
  return fresh
}

/** Events kept in this browser, oldest first: a guest's whole log, or what a user's server has not taken yet. */
export function listEvents(of: string): GradedEvent[] {
  return keysWith(`ls:e:${of}:`)
    .flatMap((key) => readJson<GradedEvent[]>(key, []))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}

export const listGuestEvents = () => listEvents(GUEST)
export const listUnsentEvents = () => listEvents(owner())

/** Writes an event, shown at once; returns its id. */
export function commit(event: New<LearnerEvent>): string {
  const id = crypto.randomUUID()
  keep({ ...event, id, at: nextInstant(getState(), listEvents(owner()), Date.now()), day: localDay(new Date()) } as LearnerEvent)
  changed()
  return id
}

/** Notes the server's verdict on an answer of this browser's log. */
export function setGrade(eventId: string, grade: Grade): void {
  const [event] = readJson<GradedEvent[]>(`ls:e:${owner()}:${eventId}`, [])
  if (event) keep({ ...event, grade })
  changed()
}

function keep(event: GradedEvent) {
  write(`ls:e:${owner()}:${event.id}`, JSON.stringify([event]))
}

/** Drops events that the server has taken, and keeps its snapshot; what is due as it was told last, where it is not told now. */
export function acknowledge(of: string, eventIds: string[], snapshot: Told): void {
  const due = snapshot.due ?? readJson<Partial<Told>>(`ls:s:${of}`, {}).due
  write(`ls:s:${of}`, JSON.stringify({ ...snapshot, due }))
  for (const id of eventIds) remove(`ls:e:${of}:${id}`)
  remove(`ls:c:${of}`)
  changed()
}

/** Drops the guest's events that an account has taken over. */
export function dropGuestEvents(eventIds: string[]): void {
  for (const id of eventIds) remove(`ls:e:${GUEST}:${id}`)
  remove(`ls:c:${GUEST}`)
}

/** Puts an event aside that the server refused, so that it does not hold up the others. */
export function setAside(of: string, event: LearnerEvent): void {
  write(`ls:refused:${of}:${event.id}`, JSON.stringify([event]))
  remove(`ls:e:${of}:${event.id}`)
}

/** From here on this reader's log counts. null: a guest's. The server is asked for it at once, however lately for another one. */
export function setReader(reader: Reader): void {
  remove('ls:synced')
  if (reader) write('ls:user', JSON.stringify(reader))
  else remove('ls:user')
  changed()
}

/** Signing out leaves nothing of that user behind, nor where they were last. */
export function forgetUser(userId: string): void {
  const own = [...keysWith(`ls:e:${userId}:`), ...keysWith(`ls:refused:${userId}:`), `ls:s:${userId}`, `ls:c:${userId}`]
  for (const key of [...own, 'ls:visits', 'ls:synced']) remove(key)
  if (getReader()?.id === userId) remove('ls:user')
  changed()
}

export function recordVisit(lessonId: string): void {
  write('ls:visits', JSON.stringify({ ...readJson<Record<string, string>>('ls:visits', {}), [lessonId]: new Date().toISOString() }))
}

/** Seeds the order of options: the account's id, or a number that this browser keeps. */
export function getSeed(): string {
  const reader = getReader()
  if (reader) return reader.id
  const seed = read('ls:seed') ?? crypto.randomUUID()
  write('ls:seed', seed)
  return seed
}

/** Recomputes what is shown, here and in the other tabs, and tells who listens. */
export function changed(): void {
  tell()
  // Painted at once, and again with the cards. Where their code cannot be loaded, they stay as they were.
  settled = repaint()
    .then(replayCards)
    .catch(() => undefined)
}

function tell() {
  state = null
  for (const listener of listeners) listener()
}

let settled: Promise<void> = Promise.resolve()

/** Once the cards are those of the log. */
export async function whenSettled(): Promise<void> {
  for (let waited: unknown; waited !== settled; ) {
    waited = settled
    await settled
  }
}

let outline: Promise<Outline> | undefined

/** The curriculum, fetched once per page: without it nothing can be counted, so it is asked for before it is needed. */
export function loadOutline(): Promise<Outline> {
  outline ??= fetch('/outline.json').then((response) => {
    if (!response.ok) throw new Error(`outline: ${response.status}`)
    return response.json() as Promise<Outline>
  })
  outline.catch(() => {
    outline = undefined
  })
  return outline
}

async function repaint() {
  const now = new Date()
  try {
    const loaded = await loadOutline()
    const asked = new Set(loaded.modules.flatMap((module) => module.lessons.flatMap((lesson) => lesson.questionIds)))
    const view: KeptView = {
      ...toView({ state: getState(), outline: loaded, visits: readJson('ls:visits', {}), now, today: localDay(now) }),
      review: toDueView(getState().cards, (id) => asked.has(id), now),
      assigned: getSnapshot().due ?? [],
    }
    write('ls:view', JSON.stringify(view))
  } catch {
    // Without the outline nothing can be counted. What is done is known all the same, and shown.
    const kept = readJson<KeptView | null>('ls:view', null)
    const done = Object.entries(getState().lessons).flatMap(([id, lesson]) => (lesson.done ? [id] : []))
    if (kept) write('ls:view', JSON.stringify({ ...kept, done }))
    else paintCompletions(document, new Set(done))
  }
  window.longshore?.paint()
}

/** Another tab wrote: fold again what is kept. */
export function listenToOtherTabs(): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key === 'ls:view' || key === 'ls:theme') window.longshore?.paint()
    else if (key === null || key.startsWith('ls:e:') || key.startsWith('ls:s:') || key.startsWith('ls:c:') || key === 'ls:user') {
      tell()
    }
  }
  addEventListener('storage', onStorage)
  return () => removeEventListener('storage', onStorage)
}
