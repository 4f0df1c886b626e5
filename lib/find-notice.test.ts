import { describe, expect, it } from 'vitest'
import { findNotice } from './find-notice'

const NOTICES = { made: 'It is made.' }

describe('findNotice', () => {
  it('finds the sentence of a word', () => {
    expect(findNotice(NOTICES, 'made')).toBe('It is made.')
  })
  it.each([undefined, 'lost', '', '__proto__', 'constructor', 'toString', ['made'], ['made', 'made']])(
    'has nothing to say for %j',
    (word) => {
      expect(findNotice(NOTICES, word)).toBeUndefined()
    },
  )
})
