import { describe, expect, it } from 'vitest'
import { db } from './db'
import { route } from './gate'

const answer = (call: () => Promise<unknown>) =>
  route({ session: 'none' }, call)(new Request('http://localhost/api/x'), { params: Promise.resolve({}) })

describe('what a route says of a database that refuses', () => {
  it('is a fault of ours where it is asked what it cannot do, and not that it is away', async () => {
    const refused = await answer(() => db.class.findFirst({ where: { joinCode: 'x\0' } }))
    expect(refused.status).toBe(500)
    expect(await refused.text()).toContain('Something went wrong on our side')
  })

  it.each(['57P01', '08006', '53300', 'EPIPE'])('is that it is away for %s', async (code) => {
    const away = Object.assign(new Error(`Database error. Code: \`${code}\`. Message: \`gone\``), { code: 'P2039' })
    expect((await answer(() => Promise.reject(away))).status).toBe(503)
  })
})
