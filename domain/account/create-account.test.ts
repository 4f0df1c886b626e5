import { describe, expect, it } from 'vitest'
import { db } from '../../lib/db'
import { createAccount } from './create-account'

const PASSWORD = 'crane tide rivet lamp'
const account = (changes: Partial<Parameters<typeof createAccount>[0]> = {}) => ({
  name: 'Learner 1',
  email: 'learner@example.test',
  password: PASSWORD,
  source: '192.0.2.1',
  ...changes,
})

describe('createAccount', () => {
  it('keeps the name, the address in one spelling, and an argon2id hash', async () => {
    const made = await createAccount(account({ name: '  Learner \n  1 ', email: ' Learner@Example.TEST' }))
    expect(made).toMatchObject({ name: 'Learner 1', email: 'learner@example.test' })
    const row = await db.user.findUniqueOrThrow({ where: { id: made.id } })
    expect(row.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(JSON.stringify(row)).not.toContain(PASSWORD)
  })

  it.each(['learner@example.test', 'LEARNER@EXAMPLE.TEST', 'ｌｅａｒｎｅｒ＠example.test'])(
    '%j is the address that is taken',
    async (email) => {
      const { id } = await createAccount(account())
      await expect(createAccount(account({ email, name: 'Learner 2', password: 'another tide rivet lamp' }))).rejects.toMatchObject({
        code: 'conflict',
        field: 'email',
      })
      const rows = await db.user.findMany()
      expect(rows).toHaveLength(1)
      expect(rows[0]).toMatchObject({ id, name: 'Learner 1' })
    },
  )

  it('of two at the same moment one gets it', async () => {
    const both = await Promise.allSettled([createAccount(account()), createAccount(account({ name: 'Learner 2' }))])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db.user.count()).toBe(1)
  })

  it.each([
    ['name', { name: ' \u200b ' }],
    ['name', { name: 'x'.repeat(81) }],
    ['email', { email: 'nobody' }],
    ['password', { password: 'short' }],
    ['password', { password: 'password123' }],
    ['password', { password: 'learner@example.test' }],
  ])('a bad %s is named and nothing is created', async (field, changes) => {
    await expect(createAccount(account(changes))).rejects.toMatchObject({ code: 'invalid', field })
    expect(await db.user.count()).toBe(0)
  })

  it('one source is stopped after 300 in an hour; another goes on', async () => {
    await db.rateLimit.create({ data: { key: 'sign-up-source:192.0.2.1', points: 300, expire: Date.now() + 60_000 } })
    await expect(createAccount(account())).rejects.toMatchObject({ code: 'too-many', status: 429 })
    expect(await db.user.count()).toBe(0)
    await createAccount(account({ source: '192.0.2.2' }))
  })
})
