import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { getPostgresAccount } from './postgres/account'
import { findBinaries } from './postgres/binaries'
import { OWNER, openCluster } from './postgres/cluster'
import { startServer, stopServer } from './postgres/server'
import { keptSecret } from './start/kept-secret'
import { Refusal } from './start/refusal'

export type RunningPostgres = {
  /** Address of the database "longshore". */
  url: string
  /** Address of another database of the same server. */
  urlOf: (database: string) => string
  pid: number
  /** True when an earlier start had left the server running. */
  adopted: boolean
  /** Real folder of the database files. */
  cluster: string
  /** Settles when the server ends, for whatever reason. */
  exited: Promise<void>
  /** Fast shutdown; safe to repeat. */
  stop: () => Promise<void>
  /** Lets this program end while the server runs on, for whoever uses it too. */
  leave: () => void
}

type Options = {
  /** The data folder; whoever calls holds its lock. */
  folder: string
  report?: (line: string) => void
  /** Settings of PostgreSQL beyond the defaults. */
  settings?: Record<string, string>
}

/**
 * Starts the PostgreSQL of a data folder, on loopback with a password of its own, and makes what is missing:
 * the files, the password, the database. A server that `kill -9` left running is taken over.
 * @throws Refusal with a sentence
 */
export async function startPostgres({ folder, report = () => undefined, settings = {} }: Options): Promise<RunningPostgres> {
  const account = getPostgresAccount()
  const binaries = findBinaries(account, report)
  const password = openPassword(folder)
  const cluster = openCluster({ folder, binaries, account, password, report })
  const server = await startServer({ folder, cluster, binaries, account, password, settings })
  const urlOf = (database: string) => `postgresql://${OWNER}:${password}@127.0.0.1:${server.port}/${database}`
  const stop = () => stopServer(server, cluster)
  try {
    await makeDatabase(urlOf('postgres'))
  } catch (error) {
    await stop()
    throw error
  }
  const { pid, adopted, exited, leave } = server
  return { url: urlOf('longshore'), urlOf, pid, adopted, cluster, exited, stop, leave }
}

function openPassword(folder: string): string {
  const path = join(folder, 'postgres-password')
  if (existsSync(join(folder, 'postgres')) && !existsSync(path)) {
    throw new Refusal(`${path} is missing, so the database beside it cannot be opened. Bring the file back from your backup.`)
  }
  return existsSync(path) ? readFileSync(path, 'utf8') : keptSecret(folder, 'postgres-password')
}

async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'longshore'")
    if (rowCount === 0) await client.query('CREATE DATABASE longshore')
  } finally {
    await client.end()
  }
}
