/**
 * The browser's storage, or memory where the browser refuses it (private windows, full disk, policy).
 * Keys: `ls:e:<owner>:<event id>` one event, `ls:s:<user id>` the server's snapshot,
 * `ls:c:<owner>` the review cards of the log, `ls:view` what to paint,
 * `ls:user` who is signed in, `ls:synced` when the server was asked last, `ls:visits`, `ls:seed`, `ls:theme`, `ls:tabs:<group>`, `ls:height:<quiz>`,
 * `ls:reader` an id under which feedback counts once.
 * One key per event, so two tabs that write at once lose nothing.
 */
declare global {
  // The script in the head and the page's own code are two bundles; this is what they share.
  var longshoreMemory: Map<string, string> | undefined
}
/** `window.name` is not storage: it lives as long as the tab, which is a visit, and goes with it from page to page. */
const NAME = 'longshore:'

globalThis.longshoreMemory ??= recallMemory()
const memory = globalThis.longshoreMemory

function recallMemory(): Map<string, string> {
  try {
    return new Map(JSON.parse(window.name.startsWith(NAME) ? window.name.slice(NAME.length) : '[]') as [string, string][])
  } catch {
    return new Map()
  }
}

function keepMemory() {
  window.name = memory.size > 0 ? NAME + JSON.stringify([...memory]) : ''
}

/** Whether something could not be kept beyond this visit. */
export const isRefused = () => memory.size > 0

export function read(key: string): string | null {
  if (memory.has(key)) return memory.get(key) ?? null
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
    if (memory.delete(key)) keepMemory()
  } catch {
    memory.set(key, value)
    keepMemory()
  }
}

export function remove(key: string): void {
  if (memory.delete(key)) keepMemory()
  try {
    localStorage.removeItem(key)
  } catch {
    // What was never kept needs no removal.
  }
}

export function keysWith(prefix: string): string[] {
  const keys = new Set([...memory.keys()].filter((key) => key.startsWith(prefix)))
  try {
    for (let index = 0; index < localStorage.length; index++) {
      const key = localStorage.key(index)
      if (key?.startsWith(prefix)) keys.add(key)
    }
  } catch {
    // Memory is all there is.
  }
  return [...keys]
}

/** JSON of a key, or the fallback when it is absent or was damaged. */
export function readJson<T>(key: string, fallback: T): T {
  try {
    return (JSON.parse(read(key) ?? 'null') as T | null) ?? fallback
  } catch {
    return fallback
  }
}
