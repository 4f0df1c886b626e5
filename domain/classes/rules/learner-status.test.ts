import { describe, expect, it } from 'vitest'
import { toStatus } from './learner-status'

describe('toStatus', () => {
  it.each([
    [{ done: 4, of: 4, quietDays: 40 }, 'Finished'],
    [{ done: 0, of: 4, quietDays: null }, 'Not started'],
    [{ done: 1, of: 4, quietDays: 6 }, 'On track'],
    [{ done: 1, of: 4, quietDays: 7 }, 'Quiet for 7 days'],
    [{ done: 0, of: 4, quietDays: 9 }, 'Quiet for 9 days'],
    [{ done: 0, of: 0, quietDays: 1 }, 'On track'],
    [{ done: 0, of: 0, quietDays: null }, 'Not started'],
  ])('%j is "%s"', (counts, text) => {
    expect(toStatus(counts).text).toBe(text)
  })
})
