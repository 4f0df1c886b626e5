import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '../generated/prisma/client'
import { env } from './env'

/** One pool and one client per process; `next dev` reloads modules, so both hang on globalThis. */
const kept = globalThis as typeof globalThis & { longshoreDb?: { pool: pg.Pool; client: PrismaClient } }

/** So long a transaction waits for a connection: a lecture that joins or answers at once stands in line for seconds. */
const MAX_WAIT_MS = 10_000

function open() {
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: env().DATABASE_POOL })
  // An idle connection that breaks (database restarted) is replaced on next use; without a listener it would end the process.
  pool.on('error', () => undefined)
  return { pool, client: new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: { maxWait: MAX_WAIT_MS } }) }
}

function connection() {
  kept.longshoreDb ??= open()
  return kept.longshoreDb
}

/** Opened on first use: building the guide needs no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_target, property) => Reflect.get(connection().client, property),
})

/** The pool below the client, for libraries that speak plain pg. */
export function pool(): pg.Pool {
  return connection().pool
}

/** Closes every connection; the next query opens them again. */
export async function closeDb(): Promise<void> {
  const open = kept.longshoreDb
  kept.longshoreDb = undefined
  await open?.client.$disconnect()
  await open?.pool.end()
}

export { Prisma } from '../generated/prisma/client'
