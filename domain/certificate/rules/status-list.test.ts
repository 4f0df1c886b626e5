import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIST_LENGTH, toBits, toStatusPlace } from './status-list'

/** As the W3C text says it: the first place is the left-most bit. */
const bitAt = (bits: Uint8Array, place: number) => ((bits[Math.floor(place / 8)] ?? 0) >> (7 - (place % 8))) & 1

describe('toBits', () => {
  it('is 0 at live places and 1 everywhere else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: LIST_LENGTH - 1 }), { maxLength: 50 }), (live) => {
        const bits = toBits(live)
        expect(bits).toHaveLength(16_384)
        expect(live.every((place) => bitAt(bits, place) === 0)).toBe(true)
        const ones = bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)
        expect(ones).toBe(LIST_LENGTH - live.length)
      }),
      { numRuns: 20 },
    )
  })
})

describe('toStatusPlace', () => {
  it('begins another list where one is full', () => {
    expect(toStatusPlace(1)).toEqual({ list: 0, place: 1 })
    expect(toStatusPlace(LIST_LENGTH - 1)).toEqual({ list: 0, place: LIST_LENGTH - 1 })
    expect(toStatusPlace(LIST_LENGTH)).toEqual({ list: 1, place: 0 })
  })
})
