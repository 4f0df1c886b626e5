import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toColumns } from './to-columns'
import { toPoints } from './to-points'

describe('toPoints', () => {
  it.each([
    ['overdue', 0, 3, 0],
    ['overdue', 1, 3, 33.33],
    ['in-progress', 2, 3, 66.67],
    ['done', 3, 3, 100],
    ['done-late', 3, 3, 100],
    ['overdue', 0, 0, null],
    ['not-started', 0, 3, null],
    ['in-progress', 0, 3, null],
  ] as const)('%s, %i of %i are %s points', (kind, done, needed, points) => expect(toPoints({ kind, done, needed })).toBe(points))

  it('is 100 only when all is done, and 0 only when nothing is and it is due, for up to 1,000 parts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat(1000), (needed, some) => {
        const done = Math.min(some, needed)
        expect(toPoints({ kind: 'overdue', done, needed }) === 100).toBe(done === needed)
        expect(toPoints({ kind: 'overdue', done, needed }) === 0).toBe(done === 0)
        expect(toPoints({ kind: 'in-progress', done, needed })).toBe(done === 0 ? null : toPoints({ kind: 'overdue', done, needed }))
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
