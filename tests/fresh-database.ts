import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'

/** Address of a database of this test alone, gone when the test is over: empty, or a copy of the migrated one. */
export async function freshDatabase(content: 'empty' | 'migrated'): Promise<string> {
  const name = `fresh_${randomBytes(6).toString('hex')}`
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${content === 'empty' ? 'template0' : 'longshore'}`)
  onTestFinished(() => onServer(`DROP DATABASE ${name} WITH (FORCE)`))
  return inject('serverUrl').replace(/\/postgres$/, `/${name}`)
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('serverUrl') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
