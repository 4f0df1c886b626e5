import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENOUGH_TO_COMPARE, type ScoredAnswer, toItemStatistics, toThirds } from './item-statistics'

const id = (index: number) => `learner-${String(index).padStart(2, '0')}`
const rows = (index: number, scores: Record<string, number>): ScoredAnswer[] =>
  Object.entries(scores).map(([questionId, score]) => ({ userId: id(index), questionId, score }))

/** 20 learners: 10 with the item right, of whom 8 have the rest right; 10 with it wrong, of whom 3 have the rest right. */
const TWENTY = Array.from({ length: 20 }, (_, index) =>
  rows(index, { item: index < 10 ? 1 : 0, rest: index < 8 || (index >= 10 && index < 13) ? 1 : 0 }),
).flat()

describe('toItemStatistics', () => {
  it('facility is the mean score with partial credit, over those who answered', () => {
    const answers = [...rows(1, { item: 1 }), ...rows(2, { item: 0.5 }), ...rows(3, { item: 0 }), ...rows(4, { other: 1 })]
    expect(toItemStatistics(answers, 'item')).toEqual({ n: 3, facility: 0.5, discrimination: null })
    expect(toItemStatistics(answers, 'nobody')).toEqual({ n: 0, facility: null, discrimination: null })
  })

  it('discrimination is the correlation with the rest, the item removed', () => {
    // Fourfold table 8, 2, 3, 7: r = phi = (8·7 - 2·3) / sqrt(10·10·11·9) = 50 / 99.4987 = 0.50252.
    expect(toItemStatistics(TWENTY, 'item')).toMatchObject({ n: 20, facility: 0.5 })
    expect(toItemStatistics(TWENTY, 'item').discrimination).toBeCloseTo(0.50252, 5)
  })

  it('takes the mean of the other answers of each learner, also where some are missing', () => {
    // Rest 1, 0.5, 0 by turns; the item is right for 1, wrong for 0, and by turns for 0.5.
    const answers = Array.from({ length: 24 }, (_, index) => {
      const rest = [{ a: 1, b: 1 }, { a: 1, b: 0 }, { a: 0 }][index % 3] as Record<string, number>
      return rows(index, { item: index % 3 === 0 ? 1 : index % 3 === 2 ? 0 : index % 2, ...rest })
    }).flat()
    // 8 x (1, 1), 4 x (1, 0.5), 4 x (0, 0.5), 8 x (0, 0): cov = (8·0.25 + 8·0.25) / 24, var = 1/4 and (16·0.25) / 24 = 1/6.
    expect(toItemStatistics(answers, 'item').discrimination).toBeCloseTo(1 / 6 / Math.sqrt(1 / 4 / 6), 9)
  })

  it('has no discrimination below 20 answers, without variance, or without a rest', () => {
    expect(toItemStatistics(TWENTY.slice(2), 'item').discrimination).toBeNull()
    expect(
      toItemStatistics(
        TWENTY.map((row) => ({ ...row, score: row.questionId === 'item' ? 1 : row.score })),
        'item',
      ).discrimination,
    ).toBeNull()
    expect(
      toItemStatistics(
        TWENTY.map((row) => ({ ...row, score: row.questionId === 'rest' ? 1 : row.score })),
        'item',
      ).discrimination,
    ).toBeNull()
    expect(
      toItemStatistics(
        TWENTY.filter((row) => row.questionId === 'item'),
        'item',
      ).discrimination,
    ).toBeNull()
  })
})

describe('toThirds', () => {
  it('ranks by the rest, ties by id, in parts that differ by one at most', () => {
    const thirds = toThirds(TWENTY, 'item')
    // Rest wrong: 8, 9, 13 to 19, by id; then rest right: 0 to 7, 10 to 12.
    const ranked = [8, 9, 13, 14, 15, 16, 17, 18, 19, 0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12].map(id)
    const of = (third: string) => ranked.filter((learner) => thirds?.get(learner) === third)
    expect(of('bottom')).toEqual(ranked.slice(0, 7))
    expect(of('middle')).toEqual(ranked.slice(7, 14))
    expect(of('top')).toEqual(ranked.slice(14))
  })

  it('is not told with fewer than 20', () => {
    expect(toThirds(TWENTY.slice(2), 'item')).toBeNull()
  })
})

describe('for any answers', () => {
  const answers = fc
    .uniqueArray(
      fc.record({
        learner: fc.integer({ min: 0, max: 40 }),
        questionId: fc.constantFrom('item', 'a', 'b', 'c'),
        score: fc.constantFrom(0, 1 / 3, 0.5, 2 / 3, 1),
      }),
      {
        selector: ({ learner, questionId }) => `${learner} ${questionId}`,
        maxLength: 160,
        size: 'max',
      },
    )
    .map((list) => list.map(({ learner, ...row }) => ({ userId: id(learner), ...row })))

  it('stays within its bounds, and does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        answers.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          const statistics = toItemStatistics(list, 'item')
          expect(toItemStatistics(shuffled, 'item')).toEqual(statistics)
          if (statistics.n > 0) {
            expect(statistics.facility).toBeGreaterThanOrEqual(0)
            expect(statistics.facility).toBeLessThanOrEqual(1)
          }
          expect(Math.abs(statistics.discrimination ?? 0)).toBeLessThanOrEqual(1)
          if (statistics.n < ENOUGH_TO_COMPARE) expect(statistics.discrimination).toBeNull()
          const thirds = toThirds(list, 'item')
          expect(toThirds(shuffled, 'item')).toEqual(thirds)
          const sizes = ['bottom', 'middle', 'top'].map(
            (third) => [...(thirds ?? new Map()).values()].filter((one) => one === third).length,
          )
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})
