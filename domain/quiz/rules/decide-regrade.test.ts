import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { QuestionKey } from '../../catalog/types'
import { decideRegrade, POLICIES } from './decide-regrade'

const IDS = ['a', 'b', 'c', 'd']
const rights = fc.subarray(IDS, { minLength: 1, maxLength: 3 })
const toKey = (right: string[], kind: 'single' | 'multiple' = 'multiple'): QuestionKey => ({
  id: 'q',
  version: 'v',
  lessonId: 'l',
  explanation: '',
  repair: 'r',
  kind,
  options: IDS.map((id) => ({ id, html: id, right: right.includes(id), feedback: '' })),
})
const anything = fc.record({
  policy: fc.constantFrom(...POLICIES),
  choice: fc.oneof(fc.subarray(IDS), fc.string()),
  kept: fc.constantFrom({ right: true, score: 1 }, { right: false, score: 0 }, { right: false, score: 0.5 }),
  oldKey: rights.map((right) => toKey(right)),
  newKey: rights.map((right) => toKey(right)),
})

it('is bounded, never negative, and decides the same about what it has decided', () => {
  fc.assert(
    fc.property(anything, (args) => {
      const decided = decideRegrade(args)
      expect(decided.score >= 0 && decided.score <= 1).toBe(true)
      expect(decided.right).toBe(decided.score === 1)
      expect(decideRegrade({ ...args, kept: decided })).toEqual(decided)
    }),
  )
})

it('either is never below either key, and full never below anything', () => {
  fc.assert(
    fc.property(anything, (args) => {
      const by = (policy: (typeof POLICIES)[number], swapped = false) =>
        decideRegrade({ ...args, policy, ...(swapped ? { newKey: args.oldKey } : {}) }).score
      expect(by('either')).toBe(Math.max(by('new'), by('new', true)))
      expect(by('full')).toBeGreaterThanOrEqual(by('either'))
    }),
  )
})

it.each([
  ['full', ['b'], 1],
  ['either', ['b'], 1],
  ['either', ['a'], 1],
  ['new', ['a'], 0],
  ['new', ['b'], 1],
  ['none', ['b'], 0.25],
] as const)('by %s the choice %j scores %d', (policy, choice, score) => {
  const kept = { right: false, score: 0.25 }
  const decided = decideRegrade({ policy, choice: [...choice], kept, oldKey: toKey(['a'], 'single'), newKey: toKey(['b'], 'single') })
  expect(decided.score).toBe(score)
})
