import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '../../lib/db'
import { findSession, openSession } from '../../lib/session'
import { changePassword } from './change-password'
import { createAccount } from './create-account'
import { openProviderAccount } from './open-provider-account'
import { signOutEverywhere } from './sign-out-everywhere'
import { verifyPassword } from './verify-password'

const EMAIL = 'learner@example.test'
const [OLD, NEW] = ['crane tide rivet lamp', 'another tide rivet lamp']
const source = '192.0.2.1'
const signsIn = async (password: string) => (await verifyPassword({ email: EMAIL, password, source })) !== null

let userId: string
let tokens: string[]
let others: string
beforeEach(async () => {
  userId = (await createAccount({ name: 'Learner 1', email: EMAIL, password: OLD, source })).id
  const other = await createAccount({ name: 'Learner 2', email: 'other@example.test', password: OLD, source })
  tokens = [await openSession(userId), await openSession(userId)]
  others = await openSession(other.id)
})
const openTokens = async () => (await Promise.all(tokens.map(findSession))).filter(Boolean).length

describe('changePassword', () => {
  it('replaces the password and ends every session of this user, and of nobody else', async () => {
    await changePassword({ userId, current: OLD, next: NEW })
    expect(await openTokens()).toBe(0)
    expect(await findSession(others)).not.toBeNull()
    expect(await signsIn(OLD)).toBe(false)
    expect(await signsIn(NEW)).toBe(true)
    expect(await verifyPassword({ email: 'other@example.test', password: OLD, source })).not.toBeNull()
  })

  it('the second time, the old password is the wrong one', async () => {
    await changePassword({ userId, current: OLD, next: NEW })
    await expect(changePassword({ userId, current: OLD, next: NEW })).rejects.toMatchObject({ code: 'invalid', field: 'currentPassword' })
  })

  it('of two at the same moment one wins', async () => {
    const both = await Promise.allSettled([NEW, `${NEW} two`].map((next) => changePassword({ userId, current: OLD, next })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it.each([
    ['currentPassword', { current: 'wrong', next: NEW }],
    ['newPassword', { current: OLD, next: 'short' }],
    ['newPassword', { current: OLD, next: 'password123' }],
    ['newPassword', { current: OLD, next: EMAIL }],
  ])('a bad %s changes nothing and ends nothing', async (field, passwords) => {
    await expect(changePassword({ userId, ...passwords })).rejects.toMatchObject({ code: 'invalid', field })
    expect(await openTokens()).toBe(2)
    expect(await signsIn(OLD)).toBe(true)
  })

  it('a stolen session cannot go on guessing', async () => {
    for (let n = 0; n < 10; n++)
      await expect(changePassword({ userId, current: 'wrong', next: NEW })).rejects.toMatchObject({ code: 'invalid' })
    await expect(changePassword({ userId, current: OLD, next: NEW })).rejects.toMatchObject({ code: 'too-many' })
  })

  it('an account without a password has none to change', async () => {
    const hub = await openProviderAccount({ provider: 'github', subject: '1', name: 'Learner 3', email: null })
    await expect(changePassword({ userId: hub.userId, current: '', next: NEW })).rejects.toMatchObject({ code: 'invalid' })
    expect(await db.user.findUniqueOrThrow({ where: { id: hub.userId } })).toMatchObject({ passwordHash: null })
  })
})

describe('signOutEverywhere', () => {
  it('ends every session of this user, twice is no error, and nobody else notices', async () => {
    await signOutEverywhere({ userId })
    await signOutEverywhere({ userId })
    expect(await openTokens()).toBe(0)
    expect(await findSession(others)).not.toBeNull()
    expect(await signsIn(OLD)).toBe(true)
  })
})
