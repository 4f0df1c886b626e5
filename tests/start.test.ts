import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { Agent, type IncomingMessage, request } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { isAlive } from '@/scripts/start/process-identity'
import { root } from '@/scripts/start/root'

/** From `npm start` to the line that says it is ready, on a guide that is built; a first build may come before it. */
const READY_MS = 240_000

let folder: string
let port: number

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'longshore-start-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  port = await findFreePort()
})

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}

type Start = { npm: ChildProcess; said: () => string; exited: Promise<number | null> }

/** `npm start` as a person runs it, from another folder, in a process group of its own as in a terminal. */
function npmStart(env: Record<string, string> = {}): Start {
  const npm = spawn('npm', ['start', '--prefix', root], {
    cwd: tmpdir(),
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: '', LONGSHORE_DATA: folder, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let said = ''
  for (const stream of [npm.stdout, npm.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  const exited = once(npm, 'exit').then(([code]) => code as number | null)
  onTestFinished(async () => {
    if (npm.exitCode === null && npm.signalCode === null) npm.kill('SIGTERM')
    await exited
  })
  return { npm, said: () => said, exited }
}

async function whenReady({ said, npm }: Start): Promise<void> {
  await expect
    .poll(() => (npm.exitCode === null ? said() : `ENDED ${said()}`), { timeout: READY_MS, interval: 100 })
    .toMatch(/Longshore is ready at|ENDED/)
  expect(said()).toContain(`Longshore is ready at http://localhost:${port}`)
}

const health = () => fetch(`http://localhost:${port}/api/health`)

/** Somebody who is signed in, with a class of their own. */
async function signIn(name: string) {
  const token = randomUUID()
  const database = openDatabase()
  await database.connect()
  const { rows } = await database.query('INSERT INTO "User" (id, name) VALUES (gen_random_uuid(), $1) RETURNING id', [name])
  const userId = rows[0].id as string
  await database.query(
    `INSERT INTO "Session" (id, "userId", "tokenHash", "expiresAt") VALUES (gen_random_uuid(), $1, $2, now() + interval '1 hour')`,
    [userId, createHash('sha256').update(token).digest('hex')],
  )
  const classes = await database.query(
    `INSERT INTO "Class" (id, name, "joinCode") VALUES (gen_random_uuid(), 'Harbour', $1) RETURNING id`,
    [token],
  )
  const classId = classes.rows[0].id as string
  await database.query(`INSERT INTO "ClassMember" ("classId", "userId", role) VALUES ($1, $2, 'teacher')`, [classId, userId])
  await database.end()
  return { cookie: `longshore-session=${token}`, classId }
}

/** The stream of an open page of a class, on a connection that its client would keep. */
async function openStream({ cookie, classId }: { cookie: string; classId: string }) {
  const agent = new Agent({ keepAlive: true })
  onTestFinished(() => agent.destroy())
  const asking = request({ port, host: 'localhost', path: `/api/classes/${classId}/live`, headers: { cookie }, agent }).end()
  const [stream] = (await once(asking, 'response')) as [IncomingMessage]
  expect(stream.headers['content-type']).toContain('text/event-stream')
  await once(stream, 'data')
  const ended = once(stream, 'end')
  stream.resume()
  return { ended }
}

/** A write that has reached the guide but is not complete: the answer comes after `finish`. */
async function sendHalf(cookie: string) {
  const body = '{"events":[]}'
  const headers = {
    'content-type': 'application/json',
    'content-length': body.length,
    origin: `http://localhost:${port}`,
    cookie,
    expect: '100-continue',
  }
  const sending = request({ port, host: 'localhost', path: '/api/events', method: 'POST', headers })
  const answered = once(sending, 'response')
  sending.flushHeaders()
  await once(sending, 'continue')
  sending.write(body.slice(0, 5))
  const finish = async () => {
    sending.end(body.slice(5))
    const [response] = await answered
    response.resume()
    return response.statusCode as number
  }
  return { finish }
}

/** The embedded server's address: its port stands in postmaster.pid. */
function openDatabase(): pg.Client {
  const postmaster = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
  const password = readFileSync(join(folder, 'postgres-password'), 'utf8')
  return new pg.Client({ host: '127.0.0.1', port: Number(postmaster[3]), user: 'longshore', password, database: 'longshore' })
}

test('serves, refuses a second start by name, and SIGTERM to npm ends everything with 0', { timeout: READY_MS * 2 }, async () => {
  const first = npmStart()
  await whenReady(first)
  expect(await (await health()).json()).toMatchObject({ status: 'ok', database: 'ok' })
  for (const secret of ['actions-key', 'nextauth-secret', 'postgres-password'])
    expect(statSync(join(folder, secret)).mode & 0o777).toBe(0o600)

  const second = npmStart({ PORT: String(await findFreePort()) })
  expect(await second.exited).toBe(1)
  expect(second.said()).toMatch(/Longshore already runs on the data folder .*: process \d+, port \d+, since 20/)

  const postmaster = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  const teacher = await signIn('Instructor 1')
  const stream = await openStream(teacher)
  const inFlight = await sendHalf(teacher.cookie)
  first.npm.kill('SIGTERM')
  await expect.poll(first.said).toContain('Stopping: requests in flight are finished first.')
  // A stream would go on for minutes, so it is ended; what writes is waited for.
  await stream.ended
  expect(await inFlight.finish()).toBe(200)
  expect(await first.exited).toBe(0)
  expect(first.said()).not.toContain('were cut off')
  expect(isAlive(postmaster)).toBe(false)
  await expect(health()).rejects.toThrow()
})

test('Ctrl-C, which reaches the whole process group, ends everything with 0', { timeout: READY_MS }, async () => {
  const start = npmStart()
  await whenReady(start)
  process.kill(-(start.npm.pid as number), 'SIGINT')
  expect(await start.exited).toBe(0)
  await expect(health()).rejects.toThrow()
  expect(readdirSync(join(folder, 'postgres'))).not.toContain('postmaster.pid')
})

test('after kill -9 of everything the next start recovers by itself and keeps what was acknowledged', {
  timeout: READY_MS * 2,
}, async () => {
  const first = npmStart()
  await whenReady(first)
  const client = openDatabase()
  client.on('error', () => undefined)
  await client.connect()
  await client.query(`INSERT INTO "Class" (id, name, "joinCode") VALUES (gen_random_uuid(), 'Harbour', 'code-1')`)
  const { rows } = await client.query<{ pid: number }>('SELECT pid FROM pg_stat_activity UNION SELECT $1', [
    readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0],
  ])
  process.kill(-(first.npm.pid as number), 'SIGKILL')
  for (const { pid } of rows) if (isAlive(pid)) process.kill(pid, 'SIGKILL')
  await first.exited

  const second = npmStart()
  await whenReady(second)
  const again = openDatabase()
  await again.connect()
  expect((await again.query('SELECT name FROM "Class"')).rows).toEqual([{ name: 'Harbour' }])
  await again.end()
  second.npm.kill('SIGTERM')
  expect(await second.exited).toBe(0)
})

test('a bad value stops the start with a sentence', { timeout: READY_MS }, async () => {
  const start = npmStart({ TRUST_PROXY: 'yes' })
  expect(await start.exited).toBe(1)
  expect(start.said()).toContain('TRUST_PROXY is "yes"; allowed is 0 or 1.')
  expect(readdirSync(folder)).toEqual([])
})

test('says that the port is taken', { timeout: READY_MS }, async () => {
  const other = createServer().listen(port)
  await once(other, 'listening')
  onTestFinished(() => {
    other.close()
  })
  const start = npmStart()
  expect(await start.exited).toBe(1)
  expect(start.said()).toContain(`Port ${port} is in use by another program.`)
})
