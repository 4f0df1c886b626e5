import { randomUUID } from 'node:crypto'
import { linkSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { getProcessStart, isAlive } from './process-identity'
import { Refusal } from './refusal'

/** Who holds a data folder. */
type Holder = { pid: number; started: string | null; host: string; port: number; since: string; released?: true }
export type Lock = { release: () => void }

const NAME = /^lock\.(\d+)$/
const TOUCH_MS = 5_000
/** A holder on another machine, or in another container, cannot be looked at; it counts as gone after this long without a touch. */
const SILENCE_MS = 20_000
const LOOKS = 10
const LOOK_MS = 100

/**
 * Takes the lock of a data folder for this process.
 *
 * The holder is the process named in the highest `lock.N`. Nobody makes `lock.N+1` before it found the holder of
 * `lock.N` dead or gone, only one process can make it (a hard link fails when the name exists), and whoever then
 * finds a higher one steps back. So of any number of simultaneous starts exactly one gets it, and a lock that
 * `kill -9` left behind needs no clearing away.
 * @throws Refusal that names the holder
 */
export function takeLock(folder: string, port: number): Lock {
  const mine: Holder = { pid: process.pid, started: getProcessStart(process.pid), host: hostname(), port, since: new Date().toISOString() }
  const number = link(folder, mine)
  const path = join(folder, `lock.${number}`)
  for (const older of listNumbers(folder)) if (older < number) rmSync(join(folder, `lock.${older}`), { force: true })
  const touching = setInterval(() => touch(path), TOUCH_MS).unref()
  return {
    release: () => {
      clearInterval(touching)
      // Marked rather than removed: numbers must only grow.
      replace(folder, path, { ...mine, released: true })
    },
  }
}

function link(folder: string, mine: Holder): number {
  for (;;) {
    const highest = listNumbers(folder).at(-1) ?? 0
    if (highest > 0) refuseIfHeld(folder, join(folder, `lock.${highest}`))
    const next = join(folder, `lock.${highest + 1}`)
    const draft = write(folder, mine)
    try {
      linkSync(draft, next)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      continue
    } finally {
      rmSync(draft)
    }
    if (listNumbers(folder).at(-1) === highest + 1) return highest + 1
    rmSync(next, { force: true })
  }
}

function refuseIfHeld(folder: string, path: string): void {
  let holder: Holder
  let touchedAt: number
  try {
    holder = JSON.parse(readFileSync(path, 'utf8')) as Holder
    touchedAt = statSync(path).mtimeMs
  } catch (error) {
    // Removed by whoever made a higher one, which the next look finds.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  if (holder.released) return
  const elsewhere = holder.host !== hostname()
  const held = elsewhere ? Date.now() - touchedAt < SILENCE_MS : isSameProcess(holder)
  if (!held) return
  const where = elsewhere ? ` on ${holder.host}` : ''
  throw new Refusal(
    `Longshore already runs on the data folder ${folder}: process ${holder.pid}${where}, port ${holder.port}, since ${holder.since}. ` +
      'Stop that one first, or set LONGSHORE_DATA and PORT to start another beside it.',
  )
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date())
  } catch (error) {
    // Somebody removed the data folder of a running guide; the lock of a folder that is gone guards nothing.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/** A process that was just killed may take a moment to go, so a living one is looked at again before it counts. */
function isSameProcess({ pid, started }: Holder): boolean {
  const isThere = () => (started === null ? isAlive(pid) : getProcessStart(pid) === started)
  for (let look = 0; look < LOOKS && isThere(); look++) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_MS)
  return isThere()
}

function listNumbers(folder: string): number[] {
  const numbers = readdirSync(folder).flatMap((name) => Number(NAME.exec(name)?.[1] ?? []))
  return numbers.sort((a, b) => a - b)
}

function write(folder: string, holder: Holder): string {
  const draft = join(folder, `lock-draft.${randomUUID()}`)
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 })
  return draft
}

function replace(folder: string, path: string, holder: Holder): void {
  renameSync(write(folder, holder), path)
}
