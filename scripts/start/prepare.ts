import type { Env } from '../../lib/env'
import { startPostgres } from '../embedded-postgres'
import { openDataFolder } from './data-folder'
import { deployQuestions } from './deploy-questions'
import { keptSecret } from './kept-secret'
import { takeLock } from './lock'
import { migrateDatabase } from './migrate-database'
import { requireFreePort } from './port'
import { isStopping, onStop, stop } from './shutdown'

/** Takes the data folder for this process until it stops. */
export async function claimDataFolder(env: Env): Promise<string> {
  const folder = openDataFolder(env.LONGSHORE_DATA)
  const lock = takeLock(folder, env.PORT)
  onStop(lock.release)
  await requireFreePort(env.PORT)
  return folder
}

/** Address of a database that is up to date and knows the questions of this build: the one of DATABASE_URL, or else the embedded one, started here. */
export async function openDatabase(env: Env, folder: string): Promise<string> {
  const url = env.DATABASE_URL ?? (await openEmbedded(folder))
  await migrateDatabase(url)
  const added = await deployQuestions(url)
  if (added > 0) console.log(`Versions of questions noted for the first time: ${added}.`)
  return url
}

async function openEmbedded(folder: string): Promise<string> {
  console.log('Starting the embedded PostgreSQL.')
  const starting = startPostgres({ folder, report: console.log })
  // A stop that comes while PostgreSQL starts waits for it, rather than leaving it behind.
  onStop(() =>
    starting.then(
      (postgres) => postgres.stop(),
      () => undefined,
    ),
  )
  const postgres = await starting
  if (postgres.adopted) console.log(`An earlier start left PostgreSQL running (process ${postgres.pid}); it was taken over.`)
  void postgres.exited.then(() => {
    if (isStopping()) return
    console.error('PostgreSQL ended unexpectedly. Nothing that was saved is lost; start Longshore again.')
    void stop(1)
  })
  return postgres.url
}

/** What the guide finds in its environment: the values set by whoever starts it, and ours where there are none. */
export function toChildEnv(env: Env, folder: string, databaseUrl: string): NodeJS.ProcessEnv {
  const set = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  return {
    NEXT_TELEMETRY_DISABLED: '1',
    NEXTAUTH_URL: `http://localhost:${env.PORT}`,
    NEXTAUTH_SECRET: env.NEXTAUTH_SECRET ?? keptSecret(folder, 'nextauth-secret'),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: keptSecret(folder, 'actions-key', 'base64'),
    ...set,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
  }
}
