import { expect, it } from 'vitest'
import { toNotice } from './to-notice'

it('tells the sentence of a key, and nothing for a key that is none', () => {
  const notices = { saved: 'It is saved.' }
  expect(toNotice(notices, 'saved')).toBe('It is saved.')
  for (const asked of [undefined, '', 'lost', 'constructor', 'toString', '__proto__', ['saved'], null])
    expect(toNotice(notices, asked)).toBeUndefined()
})
