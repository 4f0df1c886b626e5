import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrate } from '../lib/migrations'
import { diffToSchema } from './migrations/schema-engine'
import { startScratchPostgres } from './postgres/scratch'
import { Refusal, runProgram } from './start/refusal'
import { root } from './start/root'

const folder = join(root, 'prisma', 'migrations')

/** `npm run db:new -- <name>`: writes the migration that leads from the ones there are to prisma/schema.prisma. */
await runProgram(async () => {
  const name = process.argv[2] ?? ''
  if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) {
    throw new Refusal(
      `The name of a migration is "${name}"; allowed are small letters, digits and underscores: npm run db:new -- add_class_notes`,
    )
  }
  mkdirSync(folder, { recursive: true })
  const postgres = await startScratchPostgres()
  try {
    await migrate({ databaseUrl: postgres.url, folder })
    const sql = await diffToSchema(postgres.url)
    if (!sql) {
      console.log('The migrations equal the schema already: nothing to write.')
      return
    }
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const made = join(folder, `${stamp}_${name}`)
    mkdirSync(made)
    writeFileSync(join(made, 'migration.sql'), sql)
    console.log(`Wrote prisma/migrations/${stamp}_${name}/migration.sql. Read it, then run: npm run db:migrate`)
  } finally {
    await postgres.stop()
  }
})
