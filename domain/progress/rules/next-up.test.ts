import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percent } from '../../catalog/rules/percent'
import { findNextUp, findResume } from './next-up'

const lesson = (id: string, required = true) => ({ id, required })
const LESSONS = [lesson('a'), lesson('b'), lesson('c', false), lesson('d')]
const done =
  (...ids: string[]) =>
  (id: string) =>
    ids.includes(id)

describe('findNextUp', () => {
  it.each([
    [[], 'a', 0],
    [['a'], 'b', 0],
    [['b'], 'a', 1],
    [['a', 'd'], 'b', 1],
    [['d'], 'a', 2],
    [['c'], 'a', 2],
    [['b', 'd'], 'a', 1],
    [['a', 'b', 'd'], 'c', 1],
    [['a', 'b', 'c', 'd'], null, 0],
  ])('with %j done it is %s, and %i are skipped', (ids, next, skipped) => {
    const found = findNextUp(LESSONS, done(...ids))
    expect(found.next?.id ?? null).toBe(next)
    expect(found.skipped).toBe(skipped)
  })

  it('leads an ideal learner to 100 %', () => {
    const finished: string[] = []
    for (let { next } = findNextUp(LESSONS, done()); next; { next } = findNextUp(LESSONS, done(...finished))) finished.push(next.id)
    expect(finished).toEqual(['a', 'b', 'd', 'c'])
  })
})

describe('findResume', () => {
  const now = new Date('2026-03-15T12:00:00Z')
  it.each([
    ['the one visited last', { b: '2026-03-14T00:00:00Z', d: '2026-03-15T00:00:00Z' }, 'd'],
    ['not next up itself', { a: '2026-03-15T00:00:00Z' }, null],
    ['nothing where next up was visited last', { a: '2026-03-15T00:00:00Z', d: '2026-03-14T00:00:00Z' }, null],
    ['no optional lesson while a required one is left', { b: '2026-03-14T00:00:00Z', c: '2026-03-15T00:00:00Z' }, 'b'],
    ['nothing older than 14 days', { d: '2026-03-01T11:00:00Z' }, null],
  ])('is %s', (_name, visits, expected) => {
    expect(findResume(LESSONS, done(), visits as Record<string, string>, now)?.id ?? null).toBe(expected)
  })
})

describe('percent', () => {
  it('is null without lessons, 100 only when all are done, and never 0 once one is', () => {
    expect(percent(0, 0)).toBeNull()
    expect(percent(1, 1000)).toBe(1)
    expect(percent(999, 1000)).toBe(99)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (of, some) => {
        const have = Math.min(some, of)
        const shown = percent(have, of) as number
        expect(shown >= 0 && shown <= 100).toBe(true)
        expect(shown === 100).toBe(have === of)
        expect(shown === 0).toBe(have === 0)
      }),
    )
  })
})
