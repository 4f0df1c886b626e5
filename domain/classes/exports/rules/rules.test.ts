import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toColumns } from './to-columns'
import { toPoints } from './to-points'

describe('toPoints', () => {
  it.each([
    [0, 3, 0],
    [1, 3, 33.33],
    [2, 3, 66.67],
    [3, 3, 100],
    [0, 0, null],
  ])('%i of %i are %s points', (done, needed, points) => expect(toPoints({ done, needed })).toBe(points))

  it('is 100 only when all is done, and 0 only when nothing is, for up to 1,000 parts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat(1000), (needed, some) => {
        const done = Math.min(some, needed)
        expect(toPoints({ done, needed }) === 100).toBe(done === needed)
        expect(toPoints({ done, needed }) === 0).toBe(done === 0)
      }),
    )
  })
})

describe('toColumns', () => {
  it('tells equal titles apart, and leaves Canvas no id to read', () => {
    expect(toColumns(['Week 1', 'week 1', 'Week 1', 'Week (2)', 'Week [2]', ' Last '])).toEqual([
      'Week 1',
      'week 1 - 2',
      'Week 1 - 3',
      'Week [2]',
      'Week [2] - 2',
      'Last',
    ])
  })
})
