import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openFileStore } from '../src/store/file-store.js'

async function makePath(t) {
  const folder = await mkdtemp(join(tmpdir(), 'cargo-list-'))
  t.after(() => rm(folder, { recursive: true }))
  return join(folder, 'data', 'cargo.jsonl')
}

test('the list is there again when the file is opened again', async (t) => {
  const path = await makePath(t)
  const item = await (await openFileStore(path)).add('Anchor')
  assert.deepEqual(await (await openFileStore(path)).list(), [item])
  assert.equal(await readFile(path, 'utf8'), `${JSON.stringify(item)}\n`)
})

test('changes at the same time all count', async (t) => {
  const store = await openFileStore(await makePath(t))
  const names = Array.from({ length: 20 }, (_, number) => `Crate ${number}`)
  await Promise.all(names.map((name) => store.add(name)))
  assert.deepEqual(
    (await store.list()).map((item) => item.name),
    names,
  )
})

test('a broken file is reported, not overwritten', async (t) => {
  const path = await makePath(t)
  const store = await openFileStore(path)
  await writeFile(path, '{"id": ')
  await assert.rejects(store.add('Rope'), SyntaxError)
  await assert.rejects(store.check(), SyntaxError)
  assert.equal(await readFile(path, 'utf8'), '{"id": ')
})
