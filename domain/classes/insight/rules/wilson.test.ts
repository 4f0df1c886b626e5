import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilsonLowerBound } from './wilson'

describe('wilsonLowerBound', () => {
  // (p + z²/2n - z·sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n), worked out by hand with z = 1.96.
  it.each([
    [0, 0, 0],
    [0, 10, 0],
    [5, 10, 0.2366],
    [10, 10, 0.7225],
    [1, 1, 0.2065],
    [15, 20, 0.5313],
    [9, 12, 0.4677],
    [81, 263, 0.2553],
  ])('%i of %i is hardly below %f', (hits, n, bound) => {
    expect(wilsonLowerBound(hits, n)).toBeCloseTo(bound, 4)
  })

  it('lies between 0 and the share, and rises with the hits and with equal shares of more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (n, seed) => {
        const hits = seed % (n + 1)
        const bound = wilsonLowerBound(hits, n)
        expect(bound).toBeGreaterThanOrEqual(0)
        expect(bound).toBeLessThanOrEqual(hits / n)
        if (hits < n) expect(wilsonLowerBound(hits + 1, n)).toBeGreaterThan(bound)
        if (hits > 0) expect(wilsonLowerBound(2 * hits, 2 * n)).toBeGreaterThan(bound)
      }),
    )
  })
})
