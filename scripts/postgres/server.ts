import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { Refusal } from '../start/refusal'
import { type Account, toSpawnIds } from './account'
import { OWNER, POSTGRES_ENV } from './cluster'
import { disownStalePid, getPostmaster, isPostmaster } from './postmaster'

/** Between two looks at a server that starts or stops. */
const LOOK_MS = 50
/** Recovery after a crash replays the log; the server answers when it is through. */
const START_MS = 300_000
/** A killed server's workers need a moment to notice; until then a new one refuses to start. */
const LEFTOVERS_MS = 10_000
const LOG_BYTES = 10_000_000

export type Server = {
  pid: number
  port: number
  adopted: boolean
  exited: Promise<void>
  /** Lets this program end while the server runs on. */
  leave: () => void
}
type Starting = {
  folder: string
  cluster: string
  binaries: string
  account: Account | null
  password: string
  settings: Record<string, string>
}

/** Takes over the server that already runs on these files, or starts one. */
export async function startServer(starting: Starting): Promise<Server> {
  const running = getPostmaster(starting.cluster)
  if (running) {
    const exited = whenGone(running.pid, starting.cluster)
    if (await answers({ ...starting, port: running.port, exited })) return { ...running, adopted: true, exited, leave: () => undefined }
  }
  const giveUpAt = Date.now() + LEFTOVERS_MS
  for (;;) {
    const server = await launch(starting)
    if (await answers({ ...starting, port: server.port, exited: server.exited })) return server
    const said = tail(starting.folder)
    const passes = /Address already in use|pre-existing shared memory|lock file .* already exists/i.test(said)
    if (!passes || Date.now() > giveUpAt)
      throw new Refusal(`PostgreSQL did not start. The end of ${logPath(starting.folder)} says:\n${said}`)
    await pause(LOOK_MS)
  }
}

/** Stops a server: open transactions are rolled back, everything committed is on disk. */
export async function stopServer(server: Server, cluster: string): Promise<void> {
  // Fast; then immediate, after which the next start replays the log.
  for (const [signal, waitMs] of [
    ['SIGINT', 8_000],
    ['SIGQUIT', 3_000],
  ] as const) {
    if (!isPostmaster(server.pid, cluster)) return
    process.kill(server.pid, signal)
    if (await Promise.race([server.exited.then(() => true), pause(waitMs, false, { ref: false })])) return
  }
  throw new Error(`PostgreSQL (process ${server.pid}) did not stop.`)
}

async function launch({ folder, cluster, binaries, account, settings }: Starting): Promise<Server> {
  disownStalePid(cluster)
  const port = await findFreePort()
  const chosen = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    logging_collector: 'off',
    log_destination: 'stderr',
    ...settings,
  }
  const args = ['-D', cluster, ...Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const grown = (statSync(logPath(folder), { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES
  const log = openSync(logPath(folder), grown ? 'w' : 'a', 0o600)
  // A process group of its own: Ctrl-C must not reach it before requests in flight are finished.
  const child = spawn(join(binaries, 'bin', 'postgres'), args, {
    cwd: '/',
    env: POSTGRES_ENV,
    stdio: ['ignore', log, log],
    detached: true,
    ...toSpawnIds(account),
  })
  closeSync(log)
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject))
  return { pid: child.pid as number, port, adopted: false, exited, leave: () => child.unref() }
}

/** True once the server takes queries; false when it ended instead. */
async function answers({
  port,
  password,
  folder,
  exited,
}: {
  port: number
  password: string
  folder: string
  exited: Promise<void>
}): Promise<boolean> {
  let ended = false
  void exited.then(() => {
    ended = true
  })
  for (const giveUpAt = Date.now() + START_MS; Date.now() < giveUpAt && !ended; await pause(LOOK_MS)) {
    const client = new pg.Client({ host: '127.0.0.1', port, user: OWNER, password, database: 'postgres' })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.end()
      return true
    } catch (error) {
      const { code, message } = error as { code?: string; message: string }
      const authentication = code?.startsWith('28')
      if (authentication)
        throw new Refusal(
          `The database refuses the password kept in ${join(folder, 'postgres-password')}: ${message}. Bring that file back from your backup.`,
        )
    }
  }
  if (!ended) throw new Refusal(`PostgreSQL did not answer within ${START_MS / 1000} s. See ${logPath(folder)}.`)
  return false
}

async function whenGone(pid: number, cluster: string): Promise<void> {
  while (isPostmaster(pid, cluster)) await pause(LOOK_MS * 4, undefined, { ref: false })
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve, reject) => probe.once('listening', resolve).once('error', reject))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

const logPath = (folder: string) => join(folder, 'postgres.log')
const tail = (folder: string) => readFileSync(logPath(folder), 'utf8').trimEnd().split('\n').slice(-8).join('\n')
