import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { Refusal } from './refusal'
import { root } from './root'

/** Requests in flight get this long; PostgreSQL needs the rest of the time that stopping may take. */
const DRAIN_MS = 10_000
const READY_MS = 120_000
const LOOK_MS = 100

export type NextServer = { exited: Promise<number | null>; stop: () => Promise<void> }

/**
 * Starts Next in a process group of its own, so that Ctrl-C reaches us alone and the stop is orderly.
 * It ends by itself when we are killed: otherwise it would keep the port and the next start could not have it.
 */
export function startNext(args: string[], env: NodeJS.ProcessEnv): NextServer {
  const preload = pathToFileURL(join(root, 'scripts', 'start', 'end-with-parent.mjs')).href
  const child = spawn(process.execPath, ['--import', preload, join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  })
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  return { exited, stop: () => stopGroup(child, exited) }
}

async function stopGroup(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const drained = await Promise.race([exited.then(() => true), pause(DRAIN_MS, false, { ref: false })])
  if (drained) return
  console.error(`Some requests were still running after ${DRAIN_MS / 1000} s and were cut off.`)
  process.kill(-(child.pid as number), 'SIGKILL')
  await exited
}

/** Waits until the guide answers. @throws Refusal when it ends or stays silent */
export async function whenReady(server: NextServer, port: number): Promise<void> {
  let ended = false
  void server.exited.then(() => {
    ended = true
  })
  for (const giveUpAt = Date.now() + READY_MS; Date.now() < giveUpAt; await pause(LOOK_MS)) {
    if (ended) throw new Refusal('The guide ended while it started. What it said stands above.')
    if (await isHealthy(port)) return
  }
  throw new Refusal(`The guide did not answer on port ${port} within ${READY_MS / 1000} s.`)
}

async function isHealthy(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(5_000) })).ok
  } catch {
    return false
  }
}
