import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '@/lib/migrations'
import { startScratchPostgres } from '@/scripts/postgres/scratch'
import { root } from '@/scripts/start/root'

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the workers' databases, first worker first. */
    workerDatabases: string[]
    /** Address of the server's maintenance database. */
    serverUrl: string
  }
}

/** Migrated once; every other database of a run is a copy of it. */
const TEMPLATE = 'longshore'

/** One PostgreSQL for the whole run, in a temporary folder, with a migrated database for each worker. */
export default async function setUpPostgres(project: TestProject) {
  const postgres = await startScratchPostgres()
  await migrate({ databaseUrl: postgres.url, folder: join(root, 'prisma', 'migrations') })
  const names = Array.from({ length: project.config.maxWorkers }, (_, index) => `worker_${index + 1}`)
  const client = new pg.Client({ connectionString: postgres.urlOf('postgres') })
  await client.connect()
  for (const name of names) await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`)
  await client.end()
  project.provide('workerDatabases', names.map(postgres.urlOf))
  project.provide('serverUrl', postgres.urlOf('postgres'))
  return postgres.stop
}
