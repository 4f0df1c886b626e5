import { describe, expect, it } from 'vitest'
import { db } from '../../lib/db'
import { createAccount } from './create-account'
import { openProviderAccount } from './open-provider-account'

const identity = { provider: 'oidc https://id.example.test', subject: 'subject-1', name: 'Learner 1', email: 'Learner@Example.test' }

describe('openProviderAccount', () => {
  it('creates user and identity the first time, and finds them after', async () => {
    const first = await openProviderAccount(identity)
    expect(await openProviderAccount({ ...identity, name: 'Renamed', email: 'moved@example.test' })).toEqual(first)
    const [user] = await db.user.findMany({ include: { accounts: true } })
    expect(user).toMatchObject({
      id: first.userId,
      name: 'Learner 1',
      email: 'learner@example.test',
      passwordHash: null,
      emailVerified: null,
    })
    expect(user?.accounts).toMatchObject([
      { provider: identity.provider, providerAccountId: 'subject-1', access_token: null, id_token: null },
    ])
  })

  it('five at once are one user', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => openProviderAccount(identity)))
    expect(new Set(all.map(({ userId }) => userId)).size).toBe(1)
    expect(await db.user.count()).toBe(1)
  })

  it('never links by e-mail: the address of an account is refused and nothing changes', async () => {
    await createAccount({ name: 'Owner', email: 'learner@example.test', password: 'crane tide rivet lamp', source: '192.0.2.1' })
    const before = await db.user.findMany({ include: { accounts: true } })
    await expect(openProviderAccount(identity)).rejects.toMatchObject({ code: 'conflict' })
    await expect(openProviderAccount({ ...identity, provider: 'github' })).rejects.toMatchObject({ code: 'conflict' })
    expect(await db.user.findMany({ include: { accounts: true } })).toEqual(before)
  })

  it('the same subject of another issuer is somebody else', async () => {
    const one = await openProviderAccount(identity)
    const other = await openProviderAccount({ ...identity, provider: 'oidc https://other.example.test', email: null })
    expect(other.userId).not.toBe(one.userId)
  })

  it.each([
    [
      { name: null, email: 'quiet@example.test' },
      { name: 'quiet', email: 'quiet@example.test' },
    ],
    [
      { name: null, email: null },
      { name: 'Learner', email: null },
    ],
    [
      { name: `a\u202eb ${'x'.repeat(100)}`, email: 'not an address' },
      { name: `ab ${'x'.repeat(77)}`, email: null },
    ],
  ])('what a provider sends is made fit: %j', async (sent, kept) => {
    const { userId } = await openProviderAccount({ ...identity, ...sent })
    expect(await db.user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject(kept)
  })
})
