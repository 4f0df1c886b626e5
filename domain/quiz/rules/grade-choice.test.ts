import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QuestionKey } from '../../catalog/types'
import { gradeChoice } from './grade-choice'
import { toFeedback } from './to-feedback'

const base = { id: 'q', version: 'v', lessonId: 'l', explanation: 'why', repair: 'r' }
const option = (id: string, right: boolean) => ({ id, html: id, right, feedback: `said of ${id}` })
const single: QuestionKey = {
  ...base,
  kind: 'single',
  options: [option('a', true), { ...option('b', false), misconception: 'm' }, option('c', false)],
}
const multiple: QuestionKey = {
  ...base,
  kind: 'multiple',
  options: [option('a', true), option('b', true), option('c', false), option('d', false)],
}
const text: QuestionKey = {
  ...base,
  kind: 'text',
  accept: ['docker ps -a'],
  caseSensitive: true,
  feedback: 'no',
  nearMisses: [{ accept: ['docker ps'], feedback: 'nearly', misconception: 'n' }],
}
const order: QuestionKey = { ...base, kind: 'order', feedback: 'no', steps: ['x', 'y', 'z'].map((id) => ({ id, html: id, feedback: id })) }

describe('gradeChoice', () => {
  it.each([
    [single, ['a'], 1],
    [single, ['b'], 0],
    [single, ['a', 'b'], 0],
    [multiple, ['a', 'b'], 1],
    [multiple, ['a'], 0.5],
    [multiple, ['a', 'b', 'c'], 0.5],
    [multiple, ['a', 'c'], 0],
    [multiple, ['c', 'd'], 0],
    [text, ' docker  ps\t-a ', 1],
    [text, 'docker ps -A', 0],
    [text, 'ｄｏｃｋｅｒ ps -a', 1],
    [order, ['x', 'y', 'z'], 1],
    [order, ['x', 'z', 'y'], 1 / 3],
    [order, ['x', 'x', 'z'], 0],
  ] as [QuestionKey, string[] | string, number][])('%# scores', (key, choice, score) => {
    const graded = gradeChoice(key, choice)
    expect(graded.score).toBeCloseTo(score)
    expect(graded.right).toBe(score === 1)
  })

  it('is total and bounded: no answer breaks it, none scores below 0 or above 1', () => {
    const anything = fc.oneof(fc.string(), fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'x', 'y', 'z', 'nonsense'), { maxLength: 8 }))
    fc.assert(
      fc.property(fc.constantFrom(single, multiple, text, order), anything, (key, choice) => {
        const { score, right } = gradeChoice(key, choice)
        expect(score >= 0 && score <= 1).toBe(true)
        expect(right).toBe(score === 1)
      }),
    )
  })
})

describe('toFeedback', () => {
  it('speaks of picked options only, until the question is solved or given up', () => {
    const wrong = toFeedback(single, ['b'], false)
    expect(wrong.options.map(({ id }) => id)).toEqual(['b'])
    expect(wrong.explanation).toBeUndefined()
    expect(wrong.misconceptionIds).toEqual(['m'])
    expect(toFeedback(single, ['a'], false).options).toHaveLength(3)
    expect(toFeedback(single, ['b'], true).options).toHaveLength(3)
  })

  it('tells no text and no order before that', () => {
    expect(toFeedback(text, 'docker ps', false)).toMatchObject({ summary: 'nearly' })
    expect(toFeedback(text, 'docker ps', false).solution).toBeUndefined()
    expect(toFeedback(text, null, true).solution).toEqual({ texts: ['docker ps -a'] })
    expect(toFeedback(order, ['z', 'y', 'x'], false).solution).toBeUndefined()
    expect(toFeedback(order, ['z', 'y', 'x'], true).solution).toEqual({ order: ['x', 'y', 'z'] })
  })
})
