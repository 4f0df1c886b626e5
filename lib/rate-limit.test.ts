import { expect, test } from 'vitest'
import { pool } from './db'
import { countCall, forgetCalls } from './rate-limit'

const limit = { name: 'test', points: 3, seconds: 60 }

test('counts in PostgreSQL: two at once cannot both take the last call', async () => {
  const calls = await Promise.allSettled(Array.from({ length: 8 }, () => countCall(limit, 'learner-1')))
  expect(calls.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  const { rows } = await pool().query('SELECT key, points, expire::float8 - extract(epoch FROM now()) * 1000 AS left_ms FROM "RateLimit"')
  expect(rows).toMatchObject([{ key: 'test:learner-1', points: 8 }])
  expect(rows[0].left_ms).toBeGreaterThan(50_000)
})

test('says how long to wait, and counts each key apart', async () => {
  for (let call = 0; call < 3; call += 1) await countCall(limit, 'learner-1')
  await expect(countCall(limit, 'learner-1')).rejects.toMatchObject({
    code: 'too-many',
    retryAfterSeconds: 60,
    message: 'Too many tries. Wait 60 seconds and try again.',
  })
  await countCall(limit, 'learner-2')
  await forgetCalls(limit, 'learner-1')
  await countCall(limit, 'learner-1')
})
