import { describe, expect, it } from 'vitest'
import { toRanges } from './to-ranges'

describe('toRanges', () => {
  it.each([
    [[], ''],
    [[4], '4'],
    [[1, 2], '1, 2'],
    [[1, 2, 3, 5, 8, 9, 10, 11], '1 to 3, 5, 8 to 11'],
  ])('%j reads "%s"', (numbers, text) => {
    expect(toRanges(numbers)).toBe(text)
  })
})
