import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '../../lib/db'
import { AppError } from '../../lib/errors'
import { createAccount } from './create-account'
import { openProviderAccount } from './open-provider-account'
import { verifyPassword } from './verify-password'

const EMAIL = 'learner@example.test'
const UNKNOWN = 'nobody@example.test'
const PASSWORD = 'crane café rivet lamp'
const SOURCE = '192.0.2.1'
const TRIES = 10

const attempt = (changes: Partial<Parameters<typeof verifyPassword>[0]> = {}) =>
  verifyPassword({ email: EMAIL, password: PASSWORD, source: SOURCE, ...changes })
const wrong = (changes: Partial<Parameters<typeof verifyPassword>[0]> = {}) => attempt({ password: 'not the right one', ...changes })
const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: AppError) => error,
  )
const times = async (count: number, call: () => Promise<unknown>) => {
  for (let n = 0; n < count; n++) await call()
}

let userId: string
beforeEach(async () => {
  userId = (await createAccount({ name: 'Learner 1', email: EMAIL, password: PASSWORD, source: SOURCE })).id
})

describe('verifyPassword', () => {
  it('knows the user', async () => expect(await attempt()).toEqual({ id: userId, name: 'Learner 1', email: EMAIL }))

  it.each(['Learner@Example.TEST ', 'ｌｅａｒｎｅｒ＠example.test'])('%j is the same address', async (email) =>
    expect(await attempt({ email })).toMatchObject({ id: userId }),
  )

  it('an accent typed as two code points is the same password', async () =>
    expect(await attempt({ password: PASSWORD.normalize('NFD') })).toMatchObject({ id: userId }))

  it.each(['', 'crane café rivet lam', 'Crane café rivet lamp', `${PASSWORD} `, 'x'.repeat(10_000)])(
    '%j is not the password',
    async (password) => expect(await attempt({ password })).toBeNull(),
  )

  it('unknown address, wrong password and an account without a password are one answer', async () => {
    await openProviderAccount({ provider: 'github', subject: '1', name: 'Learner 2', email: 'hub@example.test' })
    const answers = [await wrong(), await attempt({ email: UNKNOWN }), await attempt({ email: 'hub@example.test' })]
    expect(answers).toEqual([null, null, null])
  })

  it('what is no address is refused as such', async () =>
    expect(await refusalOf(attempt({ email: 'learner' }))).toMatchObject({ code: 'invalid', field: 'email' }))

  it('an unknown address takes as long as a known one', async () => {
    const took = { known: [] as number[], unknown: [] as number[] }
    const measure = async (kind: keyof typeof took, n: number) => {
      const start = performance.now()
      // Another browser each time, so that the limit does not cut the measuring short.
      await wrong({ email: kind === 'known' ? EMAIL : UNKNOWN, knownBrowser: String(n) })
      took[kind].push(performance.now() - start)
    }
    // In turn, so that a busy machine slows both.
    for (let n = 0; n < 16; n++) {
      await measure('known', n)
      await measure('unknown', n)
    }
    const median = (values: number[]) => values.slice(1).sort((a, b) => a - b)[7] as number
    const ratio = median(took.unknown) / median(took.known)
    // Without a hash to verify, the ratio is about a tenth.
    expect(ratio).toBeGreaterThan(0.5)
    expect(ratio).toBeLessThan(2)
  })
})

describe('tries are limited', () => {
  it.each([EMAIL, UNKNOWN])('%s: ten wrong ones, and then not even the right one, in the same words', async (email) => {
    await times(TRIES, () => wrong({ email }))
    const refusal = await refusalOf(attempt({ email }))
    expect(refusal).toMatchObject({ code: 'too-many', message: 'Too many tries. Wait 15 minutes and try again.' })
    expect(refusal?.retryAfterSeconds).toBeLessThanOrEqual(900)
  })

  it('per address from however many sources, in whatever spelling', async () => {
    for (let n = 0; n < TRIES; n++) await wrong({ source: `192.0.2.${n}`, email: n % 2 ? EMAIL.toUpperCase() : EMAIL })
    expect(await refusalOf(attempt({ source: '198.51.100.1' }))).toMatchObject({ code: 'too-many' })
  })

  it('counts before it verifies: of 20 at once, 10 are verified', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => refusalOf(wrong())))
    expect(all.filter((refusal) => refusal instanceof AppError)).toHaveLength(10)
  })

  it('the right password clears the count', async () => {
    await times(TRIES - 1, wrong)
    expect(await attempt()).not.toBeNull()
    await times(TRIES - 1, wrong)
    expect(await attempt()).not.toBeNull()
  })

  it('opens again after the time, which further tries do not prolong', async () => {
    await times(TRIES, wrong)
    const before = await db.rateLimit.findFirstOrThrow({ where: { key: { startsWith: 'sign-in-address' } } })
    await refusalOf(wrong())
    const after = await db.rateLimit.findUniqueOrThrow({ where: { key: before.key } })
    expect(after.expire).toBe(before.expire)
    await db.rateLimit.update({ where: { key: before.key }, data: { expire: Date.now() - 1 } })
    expect(await attempt()).not.toBeNull()
  })

  it('strangers who use up the tries do not lock out a browser that signed in here before', async () => {
    await times(TRIES, wrong)
    expect(await attempt({ knownBrowser: 'mine' })).toMatchObject({ id: userId })
    await times(TRIES, () => wrong({ knownBrowser: 'mine' }))
    expect(await refusalOf(attempt({ knownBrowser: 'mine' }))).toMatchObject({ code: 'too-many' })
  })

  it('per source: a hundred wrong ones over many addresses; right ones do not count', async () => {
    await db.rateLimit.create({ data: { key: `sign-in-source:${SOURCE}`, points: 99, expire: Date.now() + 60_000 } })
    await times(3, attempt)
    await wrong({ email: 'a@example.test' })
    expect(await refusalOf(wrong({ email: 'b@example.test' }))).toMatchObject({ code: 'too-many' })
    expect(await attempt({ source: '192.0.2.2' })).not.toBeNull()
  })

  it('where sources cannot be told apart, one guesser does not shut everybody out', async () => {
    await db.rateLimit.create({ data: { key: 'sign-in-source:direct', points: 500, expire: Date.now() + 60_000 } })
    expect(await attempt({ source: 'direct' })).not.toBeNull()
  })

  it('no address is written down in the table of limits', async () => {
    await wrong()
    expect(JSON.stringify((await db.rateLimit.findMany()).map(({ key }) => key))).not.toContain('learner')
  })
})
