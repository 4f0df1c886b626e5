import { startPostgres } from './embedded-postgres'
import { openDataFolder } from './start/data-folder'
import { takeLock } from './start/lock'
import { migrateDatabase } from './start/migrate-database'
import { readEnv } from './start/read-env'
import { runProgram } from './start/refusal'

/** `npm run db:migrate`: brings the database of DATABASE_URL, or else the embedded one, up to date. */
await runProgram(async () => {
  const env = readEnv()
  if (env.DATABASE_URL) return migrateDatabase(env.DATABASE_URL)
  const folder = openDataFolder(env.LONGSHORE_DATA)
  const lock = takeLock(folder, env.PORT)
  try {
    const postgres = await startPostgres({ folder, report: console.log })
    try {
      await migrateDatabase(postgres.url)
    } finally {
      await postgres.stop()
    }
  } finally {
    lock.release()
  }
})
