import { join } from 'node:path'
import { migrate } from '../lib/migrations'
import { diffToSchema } from './migrations/schema-engine'
import { startScratchPostgres } from './postgres/scratch'
import { isProgram } from './start/is-program'
import { Refusal, runProgram } from './start/refusal'
import { root } from './start/root'

/**
 * Applies all migrations to an empty database and compares it with prisma/schema.prisma.
 * @throws Refusal with what is missing
 */
export async function checkMigrations(): Promise<void> {
  const postgres = await startScratchPostgres()
  try {
    await migrate({ databaseUrl: postgres.url, folder: join(root, 'prisma', 'migrations') })
    const missing = await diffToSchema(postgres.url)
    if (missing)
      throw new Refusal(`prisma/migrations is behind prisma/schema.prisma. Run: npm run db:new -- <name>. It would write:\n${missing}`)
  } finally {
    await postgres.stop()
  }
}

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    await checkMigrations()
    console.log('The migrations equal the schema.')
  })
}
