import { startPostgres } from '../embedded-postgres'
import { openDataFolder } from './data-folder'
import { type Lock, takeLock } from './lock'
import { migrateDatabase } from './migrate-database'
import { readEnv } from './read-env'
import { Refusal } from './refusal'

/**
 * Runs something against an up-to-date database: that of DATABASE_URL, or else the embedded one.
 * Where the guide runs on the data folder, its PostgreSQL is used and left running.
 * @throws Refusal with a sentence
 */
export async function withDatabase(use: () => Promise<void>): Promise<void> {
  const env = readEnv()
  if (env.DATABASE_URL) {
    await migrateDatabase(env.DATABASE_URL)
    return use()
  }
  const folder = openDataFolder(env.LONGSHORE_DATA)
  const lock = tryLock(folder, env.PORT)
  try {
    const postgres = await startPostgres({ folder, report: console.log })
    try {
      await migrateDatabase(postgres.url)
      process.env.DATABASE_URL = postgres.url
      await use()
    } finally {
      // Without the lock it is the server of the guide that runs, or that is being built and will find it running.
      if (lock) await postgres.stop()
      else postgres.leave()
    }
  } finally {
    lock?.release()
  }
}

function tryLock(folder: string, port: number): Lock | null {
  try {
    return takeLock(folder, port)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
