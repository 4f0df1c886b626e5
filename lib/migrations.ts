import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

/** The one that `prisma migrate deploy` takes, so the two exclude each other too. */
const ADVISORY_LOCK = 72_707_369
/** A statement that cannot get its table would make every later query on it wait as well; it gives up and is tried again. */
const LOCK_TIMEOUT_MS = 4_000
const TRIES = 5

/** As Prisma makes it, so that its own tools can take over at any time. */
const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

/** A migration that must not be applied; its message is a sentence for whoever runs Longshore. */
export class MigrationRefused extends Error {
  override name = 'MigrationRefused'
}

type Migration = { name: string; sql: string; checksum: string }

/**
 * Brings a database up to date: each folder of `folder` that was not applied yet, in order of its name, in one
 * transaction each. Safe to repeat and to run from several processes at once. Migrations that a newer version
 * applied are left alone, so an older version can go on running beside it.
 * @returns names of the migrations applied now
 * @throws MigrationRefused when an applied migration was edited, or one failed half-way under another tool
 */
export async function migrate({ databaseUrl, folder }: { databaseUrl: string; folder: string }): Promise<string[]> {
  const migrations = readMigrations(folder)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK])
    await client.query(TABLE)
    const applied = await listApplied(client)
    for (const migration of migrations) refuseIfEdited(migration, applied.get(migration.name))
    const missing = migrations.filter(({ name }) => !applied.has(name))
    for (const migration of missing) await apply(client, migration)
    return missing.map(({ name }) => name)
  } finally {
    // Ends the session, and with it the advisory lock.
    await client.end()
  }
}

function readMigrations(folder: string): Migration[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const names = folders.map(({ name }) => name).sort()
  return names.map((name) => {
    const bytes = readFileSync(join(folder, name, 'migration.sql'))
    return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') }
  })
}

/** Checksum by name. */
async function listApplied(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    'SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  const failed = rows.find(({ finished }) => !finished)
  if (failed) {
    throw new MigrationRefused(
      `The migration ${failed.name} was begun by another tool and not finished. Look at the database, then mark it with "prisma migrate resolve" or restore a backup.`,
    )
  }
  return new Map(rows.map(({ name, checksum }) => [name, checksum]))
}

function refuseIfEdited({ name, checksum }: Migration, applied: string | undefined): void {
  if (applied === undefined || applied === checksum) return
  throw new MigrationRefused(
    `The migration ${name} was changed after it had been applied to this database. Bring the file back as it was, and put the change into a new migration (npm run db:new).`,
  )
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await client.query(`BEGIN; SET LOCAL lock_timeout = '${LOCK_TIMEOUT_MS}ms'`)
      await client.query(sql)
      await client.query(
        'INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES (gen_random_uuid(), $1, $2, clock_timestamp(), 1)',
        [checksum, name],
      )
      await client.query('COMMIT')
      return
    } catch (error) {
      await client.query('ROLLBACK')
      const { code, message } = error as { code?: string; message: string }
      const isLockTimeout = code === '55P03'
      if (!isLockTimeout || tries === TRIES)
        throw new MigrationRefused(`The migration ${name} was not applied: ${message}. Nothing of it is left in the database.`)
    }
  }
}
