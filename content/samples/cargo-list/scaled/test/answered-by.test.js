import assert from 'node:assert/strict'
import { hostname } from 'node:os'
import { test } from 'node:test'
import { startApp } from './support/start-app.js'

test('every answer says which copy gave it, also one that refuses', async (t) => {
  const { send } = await startApp(t)
  for (const [method, path, status] of [
    ['GET', '/', 200],
    ['GET', '/healthz', 200],
    ['GET', '/api/items', 200],
    ['PUT', '/api/items', 405],
    ['GET', '/nowhere', 404],
  ]) {
    const answer = await send(method, path)
    assert.equal(answer.status, status)
    assert.equal(answer.headers.get('x-answered-by'), hostname())
  }
})
