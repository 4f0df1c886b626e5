import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { freshDatabase } from '@/tests/fresh-database'
import { migrate } from './migrations'

let databaseUrl: string
let folder: string

beforeEach(async () => {
  databaseUrl = await freshDatabase('empty')
  folder = mkdtempSync(join(tmpdir(), 'longshore-migrations-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeMigration('1_boats', 'CREATE TABLE boat (id int PRIMARY KEY);')
  writeMigration('2_crew', 'CREATE TABLE crew (boat int REFERENCES boat); INSERT INTO boat VALUES (1);')
})

function writeMigration(name: string, sql: string) {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

async function query(sql: string) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('applies what is missing, in order of the names, and nothing twice', async () => {
  expect(await migrate({ databaseUrl, folder })).toEqual(['1_boats', '2_crew'])
  expect(await migrate({ databaseUrl, folder })).toEqual([])
  writeMigration('3_cargo', 'CREATE TABLE cargo (id int);')
  expect(await migrate({ databaseUrl, folder })).toEqual(['3_cargo'])
  expect(await query('SELECT * FROM boat')).toEqual([{ id: 1 }])
})

test('two at once apply each migration once', async () => {
  const applied = await Promise.all([migrate({ databaseUrl, folder }), migrate({ databaseUrl, folder })])
  expect(applied.flat().sort()).toEqual(['1_boats', '2_crew'])
  expect(await query('SELECT * FROM boat')).toEqual([{ id: 1 }])
})

test('refuses when an applied migration was edited, and applies nothing', async () => {
  await migrate({ databaseUrl, folder })
  writeMigration('1_boats', 'CREATE TABLE boat (id bigint PRIMARY KEY);')
  writeMigration('3_cargo', 'CREATE TABLE cargo (id int);')
  await expect(migrate({ databaseUrl, folder })).rejects.toThrow('The migration 1_boats was changed after it had been applied')
  expect(await query("SELECT to_regclass('cargo') AS cargo")).toEqual([{ cargo: null }])
})

test('a migration that fails leaves nothing of itself behind, and those before it stay', async () => {
  writeMigration('3_broken', 'CREATE TABLE half (id int); SELECT 1/0;')
  await expect(migrate({ databaseUrl, folder })).rejects.toThrow('The migration 3_broken was not applied: division by zero')
  expect(await query("SELECT to_regclass('half') AS half, to_regclass('crew') IS NOT NULL AS crew")).toEqual([{ half: null, crew: true }])
  writeMigration('3_broken', 'CREATE TABLE half (id int);')
  expect(await migrate({ databaseUrl, folder })).toEqual(['3_broken'])
})

test('leaves alone what a newer version applied', async () => {
  await migrate({ databaseUrl, folder })
  rmSync(join(folder, '2_crew'), { recursive: true })
  expect(await migrate({ databaseUrl, folder })).toEqual([])
})

test('refuses a database where another tool began a migration and did not finish it', async () => {
  await migrate({ databaseUrl, folder })
  await query("UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '2_crew'")
  await expect(migrate({ databaseUrl, folder })).rejects.toThrow('The migration 2_crew was begun by another tool')
})

test('waits for a table that others are using, rather than failing', async () => {
  await migrate({ databaseUrl, folder })
  writeMigration('3_wider', 'ALTER TABLE boat ADD COLUMN name text;')
  const reader = new pg.Client({ connectionString: databaseUrl })
  await reader.connect()
  await reader.query('BEGIN; SELECT * FROM boat')
  const migrating = migrate({ databaseUrl, folder })
  await expect
    .poll(() => query("SELECT 1 AS waits FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'ALTER%'"))
    .toHaveLength(1)
  await reader.query('COMMIT')
  await reader.end()
  expect(await migrating).toEqual(['3_wider'])
})
