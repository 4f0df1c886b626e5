import { expect, it } from 'vitest'
import { toDiscussion } from './to-discussion'

it('is what the author wrote, else a question made of the statement', () => {
  const title = 'The tag `latest` is always the newest release.'
  expect(toDiscussion({ title, discuss: 'What do you get?' })).toBe('What do you get?')
  for (const discuss of [undefined, null, ''])
    expect(toDiscussion({ title, discuss })).toBe(
      'Half the class may think: “The tag `latest` is always the newest release.” What would you see if that were true? Say what you expect, then try it and compare.',
    )
})
