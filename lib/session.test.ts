import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from './db'
import { endAllSessions, endSession, findSession, openSession } from './session'

const createUser = (name = 'Learner 1') => db.user.create({ data: { name, email: `${name.replace(' ', '')}@example.test` } })

describe('sessions', () => {
  it('the database keeps the hash of the token and nothing that opens a session', async () => {
    const user = await createUser()
    const token = await openSession(user.id)
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const [row] = await db.session.findMany()
    expect(row?.tokenHash).toBe(createHash('sha256').update(token).digest('hex'))
    expect(JSON.stringify(row)).not.toContain(token)
    expect(await findSession(row?.tokenHash ?? '')).toBeNull()
    expect(await findSession(token)).toEqual({ sessionId: row?.id, userId: user.id, name: user.name, email: user.email })
  })

  it('every sign-in has a new token', async () => {
    const user = await createUser()
    expect(await openSession(user.id)).not.toBe(await openSession(user.id))
    expect(await db.session.count()).toBe(2)
  })

  it('ends at once, twice is no error, and others go on', async () => {
    const user = await createUser()
    const [one, two] = [await openSession(user.id), await openSession(user.id)]
    await endSession(one)
    await endSession(one)
    expect(await findSession(one)).toBeNull()
    expect(await findSession(two)).not.toBeNull()
  })

  it('all sessions of a user end together, and nobody else’s', async () => {
    const [user, other] = [await createUser(), await createUser('Learner 2')]
    const tokens = [await openSession(user.id), await openSession(user.id)]
    const others = await openSession(other.id)
    await endAllSessions(user.id)
    for (const token of tokens) expect(await findSession(token)).toBeNull()
    expect(await findSession(others)).toMatchObject({ userId: other.id })
  })

  it('an expired session is none, and the next sign-in sweeps it away', async () => {
    const user = await createUser()
    const token = await openSession(user.id)
    await db.session.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await findSession(token)).toBeNull()
    await openSession(user.id)
    expect(await db.session.count()).toBe(1)
  })

  it('a token that was never given finds nothing', async () => {
    expect(await findSession('')).toBeNull()
    expect(await findSession('x'.repeat(5000))).toBeNull()
  })
})
