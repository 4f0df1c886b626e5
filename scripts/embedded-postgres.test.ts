import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { startPostgres } from './embedded-postgres'
import { isAlive } from './start/process-identity'
import { root } from './start/root'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'longshore-postgres-'))
  // As root, PostgreSQL runs under another account, which has to pass through.
  chmodSync(folder, 0o711)
  onTestFinished(() => rmSync(folder, { recursive: true }))
})

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

async function start() {
  const postgres = await startPostgres({ folder })
  onTestFinished(() => postgres.stop())
  return postgres
}

test('makes a UTF-8 database that is on loopback only, needs its password and waits for the disk', async () => {
  const { url } = await start()
  expect(
    await query(
      url,
      "SELECT current_setting('fsync') AS fsync, current_setting('listen_addresses') AS listens, pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = 'longshore'",
    ),
  ).toEqual([{ fsync: 'on', listens: '127.0.0.1', encoding: 'UTF8' }])
  await expect(query(url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow('password authentication failed')
  expect(statSync(join(folder, 'postgres-password')).mode & 0o777).toBe(0o600)
})

test('keeps its rows through stop and start, and stops twice without complaint', async () => {
  const first = await start()
  await query(first.url, 'CREATE TABLE boat (id int); INSERT INTO boat VALUES (1)')
  await first.stop()
  await first.stop()
  expect(isAlive(first.pid)).toBe(false)
  const second = await start()
  expect(second.adopted).toBe(false)
  expect(await query(second.url, 'SELECT * FROM boat')).toEqual([{ id: 1 }])
})

test('lets a program end that leaves its server to others', async () => {
  const program = spawn(process.execPath, ['--import', 'tsx', join(root, 'tests', 'programs', 'leave-postgres.ts'), folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(createInterface({ input: program.stdout }), 'line')
  await once(program, 'exit')
  const left = JSON.parse(line) as { url: string; pid: number }
  expect(await query(left.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  expect(await start()).toMatchObject({ adopted: true, pid: left.pid })
})

test('takes over the server that kill -9 of its program left running', async () => {
  const program = spawn(process.execPath, ['--import', 'tsx', join(root, 'tests', 'programs', 'run-postgres.ts'), folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(createInterface({ input: program.stdout }), 'line')
  const left = JSON.parse(line) as { url: string; pid: number }
  program.kill('SIGKILL')
  await once(program, 'exit')
  const postgres = await start()
  expect(postgres).toMatchObject({ adopted: true, pid: left.pid, url: left.url })
  await postgres.stop()
  await expect(query(left.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED')
})

test('recovers after kill -9 of PostgreSQL with every acknowledged row', async () => {
  const first = await start()
  await query(first.url, 'CREATE TABLE boat (id int PRIMARY KEY)')
  const client = new pg.Client({ connectionString: first.url })
  client.on('error', () => undefined)
  await client.connect()
  const acknowledged: number[] = []
  const writing = (async () => {
    for (let id = 1; ; id += 1) {
      await client.query('INSERT INTO boat VALUES ($1)', [id])
      acknowledged.push(id)
    }
  })()
  await expect.poll(() => acknowledged.length).toBeGreaterThan(50)
  process.kill(first.pid, 'SIGKILL')
  await expect(writing).rejects.toThrow()
  await first.exited
  const second = await start()
  expect(second.adopted).toBe(false)
  const stored = (await query(second.url, 'SELECT id FROM boat ORDER BY id')).map(({ id }) => id)
  expect(stored).toEqual(expect.arrayContaining(acknowledged))
})

test('starts although postmaster.pid names a live process that is none of its own', async () => {
  const first = await start()
  await query(first.url, 'CREATE TABLE boat (id int)')
  const pidFile = join(first.cluster, 'postmaster.pid')
  const lines = readFileSync(pidFile, 'utf8').split('\n')
  process.kill(first.pid, 'SIGKILL')
  await first.exited
  const bystander = spawn('sleep', ['60'], { stdio: 'ignore', uid: statSync(first.cluster).uid, cwd: '/' })
  onTestFinished(() => {
    bystander.kill()
  })
  writeFileSync(pidFile, [bystander.pid, ...lines.slice(1)].join('\n'))
  const second = await start()
  expect(second.adopted).toBe(false)
  expect(await query(second.url, 'SELECT * FROM boat')).toEqual([])
  expect(isAlive(bystander.pid as number)).toBe(true)
})

test('says which file is missing when the password is gone', async () => {
  const first = await start()
  await first.stop()
  rmSync(join(folder, 'postgres-password'))
  await expect(startPostgres({ folder })).rejects.toThrow(`${join(folder, 'postgres-password')} is missing`)
})

test.runIf(process.getuid?.() === 0)('as root, keeps the database elsewhere when its account cannot enter the data folder', async () => {
  chmodSync(folder, 0o700)
  const said: string[] = []
  const first = await startPostgres({ folder, report: (line) => said.push(line) })
  onTestFinished(async () => {
    await first.stop()
    rmSync(dirname(first.cluster), { recursive: true })
  })
  expect(first.cluster).toMatch(/^\/var\/lib\/longshore\/data-/)
  expect(said).toContainEqual(expect.stringContaining(`the database is kept in ${dirname(first.cluster)}`))
  await query(first.url, 'CREATE TABLE boat (id int)')
  await first.stop()
  const second = await start()
  expect(second.cluster).toBe(first.cluster)
  expect(await query(second.url, 'SELECT * FROM boat')).toEqual([])
})
