import { describe, expect, it } from 'vitest'
import { checkDiscussion } from './check-discussion'

describe('the question for a class', () => {
  it.each([undefined, 'What does `docker ps -a` show, and what `docker ps`? Try both.', 'Is `a_b*` a name? Try it.'])(
    'is fine: %s',
    (discuss) => {
      expect(checkDiscussion(discuss)).toEqual([])
    },
  )

  it.each([
    ['Look at the history.', 'asks nothing'],
    [`${'a'.repeat(400)}?`, '401 characters'],
    ['What is *that*?', 'only markup'],
    ['See [the page](/x)?', 'only markup'],
    ['One?\n\nTwo.', 'only markup'],
    ['Is <b>this</b> bold?', 'only markup'],
  ])('is not: %s', (discuss, problem) => {
    expect(checkDiscussion(discuss)).toEqual([expect.stringContaining(problem)])
  })
})
