import { afterAll, beforeEach, inject } from 'vitest'

/** VITEST_POOL_ID counts the workers from 1. */
process.env.DATABASE_URL = inject('workerDatabases')[Number(process.env.VITEST_POOL_ID) - 1]

const kept = globalThis as typeof globalThis & { longshoreDb?: unknown }

/** Empties every table but the list of migrations. */
async function emptyDatabase(): Promise<void> {
  const { pool } = await import('@/lib/db')
  const { rows } = await pool().query<{ names: string }>(
    "SELECT string_agg(format('%I', tablename), ', ') AS names FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'",
  )
  await pool().query(`TRUNCATE ${rows[0]?.names} CASCADE`)
}

// Each test begins with empty tables. Tests of pure rules never open the database, and pay nothing.
beforeEach(async () => {
  if (kept.longshoreDb) await emptyDatabase()
})

afterAll(async () => {
  if (!kept.longshoreDb) return
  await emptyDatabase()
  const { closeDb } = await import('@/lib/db')
  await closeDb()
})
