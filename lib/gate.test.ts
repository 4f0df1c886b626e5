import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { db } from './db'
import { route } from './gate'

const answer = (call: () => Promise<unknown>) =>
  route({ session: 'none' }, call)(new Request('http://localhost/api/x'), { params: Promise.resolve({}) })

describe('a text that cannot be stored', () => {
  const input = z.object({ events: z.array(z.object({ payload: z.unknown() })) })
  const post = (payload: unknown) =>
    route({ session: 'none', origin: 'any', input }, async () => ({ taken: true }))(
      new Request('http://localhost/api/x', { method: 'POST', body: JSON.stringify({ events: [{ payload: {} }, { payload }] }) }),
      { params: Promise.resolve({}) },
    )

  it.each([['a\0b'], ['a\ud800'], ['\udc00a']])('is refused naming where it stands: %j', async (text) => {
    const refused = await post({ choice: ['a', text] })
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ field: 'events[1].payload.choice[1]' })
  })

  it('is not one with signs of any script, nor one of backslashes', async () => {
    for (const text of ['\u{1F600} \u00e9 \u65e5\u672c', '\\u0000', '']) expect((await post({ choice: text })).status).toBe(200)
  })
})

describe('what a route says of a database that refuses', () => {
  it('is a fault of ours where it is asked what it cannot do, and not that it is away', async () => {
    const refused = await answer(() => db.class.findFirst({ where: { joinCode: 'x\0' } }))
    expect(refused.status).toBe(500)
    expect(await refused.text()).toContain('Something went wrong on our side')
  })

  it('is that it is away, with nothing changed, where a transaction got no connection', async () => {
    const crowded = Object.assign(new Error('Transaction API error: Unable to start a transaction in the given time.'), { code: 'P2028' })
    expect((await answer(() => Promise.reject(crowded))).status).toBe(503)
  })

  it.each(['57P01', '08006', '53300', 'EPIPE'])('is that it is away for %s', async (code) => {
    const away = Object.assign(new Error(`Database error. Code: \`${code}\`. Message: \`gone\``), { code: 'P2039' })
    expect((await answer(() => Promise.reject(away))).status).toBe(503)
  })
})
