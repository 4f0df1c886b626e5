import { expect, it } from 'vitest'
import { foldEvents } from '@/domain/progress/rules/fold-events'
import type { GradedEvent } from '@/domain/progress/types'
import { isOvertaken, see } from './drafts'

const answer = (id: string, questionId = 'q', attempt = 1): GradedEvent => ({
  id,
  at: `2026-01-01T00:00:0${id}.000Z`,
  type: 'question_answered',
  questionId,
  payload: { version: 'v', attempt, choice: ['a'] },
})
const revealed: GradedEvent = {
  id: '9',
  at: '2026-01-01T00:00:09.000Z',
  type: 'answers_revealed',
  questionId: 'q',
  payload: { attempt: 1 },
}
const stateOf = (...events: GradedEvent[]) => foldEvents(events)
const begin = (...events: GradedEvent[]) => ({ choice: ['b'], seen: see(stateOf(...events), 'q') })

it('a draft is overtaken by an answer that it did not know, or by giving up', () => {
  expect(isOvertaken(begin(), stateOf(answer('1')), 'q')).toBe(true)
  expect(isOvertaken(begin(answer('1')), stateOf(answer('1'), answer('2')), 'q')).toBe(true)
  expect(isOvertaken(begin(answer('1')), stateOf(answer('1'), answer('2', 'q', 2)), 'q')).toBe(true)
  expect(isOvertaken(begin(answer('1')), stateOf(answer('1'), revealed), 'q')).toBe(true)
})

it('it is not overtaken by what it knew, by the verdict on that, or by another question', () => {
  expect(isOvertaken(undefined, stateOf(answer('1')), 'q')).toBe(false)
  expect(isOvertaken(begin(answer('1')), stateOf({ ...answer('1'), grade: { right: false, score: 0 } }), 'q')).toBe(false)
  expect(isOvertaken(begin(), stateOf(answer('1', 'other')), 'q')).toBe(false)
})
