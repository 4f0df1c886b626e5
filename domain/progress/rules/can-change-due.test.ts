import { expect, it } from 'vitest'
import type { GradedEvent, LearnerEvent } from '../types'
import { canChangeDue } from './can-change-due'
import { foldEvents } from './fold-events'

let count = 0
const event = (rest: object, right?: boolean): GradedEvent => {
  count += 1
  const at = new Date(Date.UTC(2026, 0, 1, 0, 0, count)).toISOString()
  return {
    id: `event-${count}`,
    at,
    payload: {},
    ...rest,
    ...(right !== undefined && { grade: { right, score: right ? 1 : 0 } }),
  } as LearnerEvent
}
const answered = (questionId: string, right?: boolean, attempt = 1) =>
  event({ type: 'question_answered', questionId, payload: { version: 'v', attempt, choice: ['a'] } }, right)
const reviewed = (questionId: string, right: boolean) =>
  event({ type: 'review_answered', questionId, payload: { version: 'v', choice: ['a'] } }, right)

/** What is asked of the last event, once all were recorded. */
const last = (...log: GradedEvent[]) => canChangeDue(log.slice(-1), foldEvents(log))

it('what completes, undoes or resets always can', () => {
  expect(last(event({ type: 'lesson_completed', lessonId: 'l' }))).toBe(true)
  expect(last(event({ type: 'completion_undone', lessonId: 'l' }))).toBe(true)
  expect(last(answered('q', true), event({ type: 'progress_reset' }))).toBe(true)
})

it('the first answer to a question begins something, whatever its verdict', () => {
  for (const right of [true, false, undefined]) expect(last(answered('q', right))).toBe(true)
  expect(last(answered('q', true), answered('r', false))).toBe(true)
  expect(last(reviewed('q', false))).toBe(true)
  // Nothing before a reset counts.
  expect(last(answered('q', true), event({ type: 'progress_reset' }), answered('q', false))).toBe(true)
})

it('a later answer only where it is right and none was before', () => {
  expect(last(answered('q', false), answered('q', false))).toBe(false)
  expect(last(answered('q', false), answered('q', undefined))).toBe(false)
  expect(last(answered('q', false), reviewed('q', false))).toBe(false)
  expect(last(answered('q', false), answered('q', true))).toBe(true)
  expect(last(answered('q', false), reviewed('q', true))).toBe(true)
  expect(last(answered('q', true), reviewed('q', true))).toBe(false)
  expect(last(answered('q', true), answered('q', false, 2))).toBe(false)
  // The newest attempt hides that an earlier one was right; in doubt it is worked out.
  expect(last(answered('q', true), answered('q', false, 2), answered('q', true, 2))).toBe(true)
})

it('what only shows answers or moves cards cannot, and one event that can is enough', () => {
  const idle = (['answers_revealed', 'card_suspended', 'card_resumed', 'card_forgotten'] as const).map((type) =>
    event({ type, questionId: 'q', payload: { attempt: 1 } }),
  )
  expect(canChangeDue(idle, foldEvents(idle))).toBe(false)
  expect(canChangeDue([], foldEvents([]))).toBe(false)
  const batch = [...idle, event({ type: 'lesson_completed', lessonId: 'l' })]
  expect(canChangeDue(batch, foldEvents(batch))).toBe(true)
})

it('a batch that is sent again is what it was', () => {
  const log = [answered('q', false), answered('q', true)]
  for (const batch of [log, log.slice(1)]) expect(canChangeDue(batch, foldEvents(log))).toBe(true)
})
