import { describe, expect, it } from 'vitest'
import { COMMON_PASSWORDS } from './common-passwords'
import { requireGoodPassword } from './require-good-password'

const check = (password: string, email: string | null = 'learner@example.test') =>
  requireGoodPassword({ password, email, field: 'password' })

describe('requireGoodPassword', () => {
  it.each(['eight ch', 'crane tide rivet lamp', 'aaaaaaab', 'пароль-из-слов', 'x'.repeat(200), '😀'.repeat(8)])(
    '%j is good: no rules but length and guessability',
    (password) => expect(check(password)).toBe(password),
  )

  it.each([
    ['seven77', /at least 8/],
    ['😀'.repeat(7), /at least 8/],
    ['x'.repeat(201), /at most 200/],
    ['password123', /first that anybody would try/],
    ['PassWord123', /first that anybody would try/],
    ['ｐａｓｓｗｏｒｄ１２３', /first that anybody would try/],
    ['Learner@Example.test', /must not be your e-mail/],
  ])('%j is refused', (password, message) => expect(() => check(password)).toThrow(message))

  it('the part before the at sign is refused too', () =>
    expect(() => check('longlearner', 'longlearner@example.test')).toThrow(/must not be your e-mail/))

  it('two spellings of one password are one', () => expect(check('caf\u0065\u0301 am hafen')).toBe(check('café am hafen')))

  it('the list is as it is compared: lower case, long enough to matter', () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(500)
    for (const password of COMMON_PASSWORDS) {
      expect(password).toBe(password.normalize('NFKC').toLowerCase())
      expect([...password].length).toBeGreaterThanOrEqual(8)
    }
  })
})
