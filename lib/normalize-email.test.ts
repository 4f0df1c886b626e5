import { describe, expect, it } from 'vitest'
import { AppError } from './errors'
import { normalizeEmail } from './normalize-email'

describe('normalizeEmail', () => {
  it.each([
    ['learner@example.test', 'learner@example.test'],
    ['  Learner.One@Example.TEST ', 'learner.one@example.test'],
    ['learner@localhost', 'learner@localhost'],
    // Fullwidth letters and at sign are the same address, not a second one.
    ['ｌｅａｒｎｅｒ＠example.test', 'learner@example.test'],
    ['lérner@exämple.test', 'lérner@exämple.test'],
    ['le\u0301rner@example.test', 'lérner@example.test'],
  ])('%j is %j', (typed, email) => expect(normalizeEmail(typed)).toBe(email))

  it.each([
    '',
    'learner',
    '@example.test',
    'learner@',
    'a@b@c.test',
    'a＠b@c.test',
    'a b@c.test',
    'a\u0000@c.test',
    'a\n@c.test',
    '"a"@c.test',
    'a,b@c.test',
    `${'a'.repeat(250)}@c.test`,
  ])('%j is refused', (typed) => expect(() => normalizeEmail(typed)).toThrow(AppError))

  it('spelled once, stays', () => {
    const once = normalizeEmail(' LEARNER＠Example.test')
    expect(normalizeEmail(once)).toBe(once)
  })
})
