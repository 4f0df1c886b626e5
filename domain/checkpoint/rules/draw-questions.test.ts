import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DrawnQuestion } from '../types'
import { drawQuestions } from './draw-questions'
import { countQuestions } from './terms'

/** Modules of 1 to 9 lessons with 1 to 8 questions each. */
const banks = fc
  .array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 9 })
  .map((sizes) =>
    sizes.flatMap((size, lesson) =>
      Array.from(
        { length: size },
        (_, index): DrawnQuestion => ({ id: `q-${lesson}-${index}`, version: 'v', lessonId: `lesson-${lesson}` }),
      ),
    ),
  )
const seeds = fc.uuid()
const lessonsOf = (bank: DrawnQuestion[]) => [...new Set(bank.map((question) => question.lessonId))]

describe('drawQuestions', () => {
  it('draws the same for the same seed, and nothing twice or from elsewhere', () => {
    fc.assert(
      fc.property(banks, seeds, (bank, seed) => {
        const count = countQuestions(lessonsOf(bank).length, bank.length)
        const drawn = drawQuestions(bank, seed, count)
        expect(drawQuestions(bank, seed, count)).toEqual(drawn)
        expect(drawn).toHaveLength(count)
        expect(new Set(drawn.map((question) => question.id)).size).toBe(count)
        expect(drawn.every((question) => bank.includes(question))).toBe(true)
      }),
    )
  })

  it('spreads over the lessons: none has two more than another one with questions left', () => {
    fc.assert(
      fc.property(banks, seeds, (bank, seed) => {
        const drawn = drawQuestions(bank, seed, countQuestions(lessonsOf(bank).length, bank.length))
        const of = (list: DrawnQuestion[], id: string) => list.filter((question) => question.lessonId === id).length
        const most = Math.max(...lessonsOf(bank).map((id) => of(drawn, id)))
        for (const id of lessonsOf(bank)) if (of(drawn, id) < of(bank, id)) expect(most - of(drawn, id)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('draws other questions, and another order of lessons, for other seeds', () => {
    const bank = Array.from({ length: 30 }, (_, index): DrawnQuestion => ({ id: `q${index}`, version: 'v', lessonId: `l${index % 5}` }))
    const tests = Array.from({ length: 20 }, (_, seed) => drawQuestions(bank, `seed-${seed}`, 10))
    expect(new Set(tests.map((test) => test.map((question) => question.id).join())).size).toBe(20)
    // Mixed: a test that goes lesson by lesson would never come back to one.
    const returns = tests.some((test) =>
      test.some((one, at) => test.slice(0, at - 1).some((other) => at > 1 && other.lessonId === one.lessonId)),
    )
    expect(returns).toBe(true)
  })

  it('takes two questions a lesson, from 8 to 15, and never more than there are', () => {
    expect([1, 4, 5, 7, 9].map((lessons) => countQuestions(lessons, 60))).toEqual([8, 8, 10, 14, 15])
    expect(countQuestions(1, 6)).toBe(6)
  })
})
