import { describe, expect, it } from 'vitest'
import { findKind, KIND_NAMES } from '../../../../kinds/find-kind'
import { compileQuestion } from '../../../catalog/compile-quiz'
import { questionSchema } from '../../../catalog/question-schema'
import { listOffered, toAnswerParts } from './to-answer-parts'

describe('an answer in parts, for every kind of question', () => {
  it.each(KIND_NAMES)('%s: right parts of a right answer, something wrong in a wrong one, nothing of a blank one', async (name) => {
    const { fixture, solve } = findKind(name)
    const asked = await compileQuestion(questionSchema.parse(fixture.question))
    const right = toAnswerParts(asked, solve(asked.key))
    expect(right.length).toBeGreaterThan(0)
    expect(right.filter((part) => !part.isRight)).toEqual([])
    for (const choice of findKind(name).misses(asked.key)) {
      const parts = toAnswerParts(asked, choice)
      expect(parts.length).toBeGreaterThan(0)
      // What is missing in an answer of several parts is no part of it.
      if (parts.length >= right.length) expect(parts.some((part) => !part.isRight)).toBe(true)
      // Counted twice, a part would outnumber the learners.
      expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length)
    }
    for (const blank of ['', '  ', [], ['', '']]) expect(toAnswerParts(asked, blank)).toEqual([])
  })

  it('offers the options of a choice in words, and nothing where an answer is typed, put in order or paired', async () => {
    const offering: string[] = []
    for (const name of KIND_NAMES) {
      const asked = await compileQuestion(questionSchema.parse(findKind(name).fixture.question))
      const offered = listOffered(asked)
      if (offered.length === 0) continue
      offering.push(name)
      const right = offered.filter((part) => part.isRight).map(({ id }) => id)
      expect(right.toSorted(), name).toEqual([findKind(name).solve(asked.key)].flat().toSorted())
      expect(
        offered.every(({ words }) => 'html' in words && words.html !== ''),
        name,
      ).toBe(true)
    }
    expect(offering).toEqual(expect.arrayContaining(['multiple', 'single']))
    expect(offering.filter((name) => ['blanks', 'line', 'match', 'order', 'predict', 'text'].includes(name))).toEqual([])
  })

  it('says nothing of a kind that is no more', () => {
    expect(toAnswerParts({ shown: {}, key: { kind: 'slider' } }, ['a'])).toEqual([])
  })
})
