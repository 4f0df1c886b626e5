import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from './support/start-app.js'

test('an item is added, loaded and removed', async (t) => {
  const { send } = await startApp(t)
  const added = await send('POST', '/api/items', { name: '  Rope ' })
  assert.equal(added.status, 201)
  const item = await added.json()
  assert.deepEqual(item, { id: item.id, name: 'Rope', loaded: false })

  const loaded = await send('PATCH', `/api/items/${item.id}`, { loaded: true })
  assert.deepEqual(await loaded.json(), { ...item, loaded: true })
  assert.deepEqual(await (await send('GET', '/api/items')).json(), [{ ...item, loaded: true }])

  assert.equal((await send('DELETE', `/api/items/${item.id}`)).status, 204)
  assert.equal((await send('DELETE', `/api/items/${item.id}`)).status, 404)
  assert.deepEqual(await (await send('GET', '/api/items')).json(), [])
})

test('a name has 1 to 80 characters', async (t) => {
  const { send } = await startApp(t)
  for (const name of ['', '   ', 'x'.repeat(81), 'two\nlines', 7, undefined]) {
    const answer = await send('POST', '/api/items', { name })
    assert.equal(answer.status, 400)
    assert.match((await answer.json()).error, /name/)
  }
  assert.equal((await send('POST', '/api/items', { name: '⚓'.repeat(80) })).status, 201)
})

test('a body that is no JSON object, or too long, is refused', async (t) => {
  const { address } = await startApp(t)
  for (const body of ['{', 'null', '"Rope"']) {
    assert.equal((await fetch(`${address}/api/items`, { method: 'POST', body })).status, 400)
  }
  assert.equal((await fetch(`${address}/api/items`, { method: 'POST', body: 'x'.repeat(20_000) })).status, 413)
})

test('the page is served, and nothing outside its folder', async (t) => {
  const { send } = await startApp(t)
  assert.match(await (await send('GET', '/')).text(), /<h1>Cargo list<\/h1>/)
  for (const path of ['/..%2Fpackage.json', '/%2e%2e/package.json', '/nowhere.js']) {
    assert.equal((await send('GET', path)).status, 404)
  }
  assert.equal((await send('PUT', '/api/items')).status, 405)
  assert.equal((await send('GET', '/healthz')).status, 200)
})
