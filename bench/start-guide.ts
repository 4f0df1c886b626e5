import { startScratchPostgres } from '../scripts/postgres/scratch'
import { deployQuestions } from '../scripts/start/deploy-questions'
import { migrateDatabase } from '../scripts/start/migrate-database'
import { startNext, whenReady } from '../scripts/start/next-server'
import { onStop } from '../scripts/start/shutdown'
import { findFreePort } from './free-port'

let database: Promise<string> | undefined
let guide: Promise<string> | undefined

/** A database of the bench's own, for this process as well. The same one for all groups; it ends with the bench. */
export function openDatabase(): Promise<string> {
  database ??= startDatabase()
  return database
}

/** `next start` over the build; its address. */
export function startGuide(): Promise<string> {
  guide ??= openDatabase().then(startServer)
  return guide
}

async function startDatabase(): Promise<string> {
  const starting = startScratchPostgres()
  onStop(() => starting.then((postgres) => postgres.stop()))
  const { url } = await starting
  await migrateDatabase(url)
  await deployQuestions(url)
  process.env.DATABASE_URL = url
  return url
}

async function startServer(databaseUrl: string): Promise<string> {
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  const env = {
    NEXT_TELEMETRY_DISABLED: '1',
    NEXTAUTH_SECRET: 'only-for-the-bench-on-loopback-0123456789',
    LOG_LEVEL: 'warn',
    EVENTS_PER_MINUTE: '1000000',
  }
  const server = startNext(['start', '--hostname', '127.0.0.1', '--port', String(port)], {
    ...process.env,
    ...env,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    NEXTAUTH_URL: url,
  })
  onStop(server.stop)
  await whenReady(server, port)
  return url
}
