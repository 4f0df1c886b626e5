import { describe, expect, it } from 'vitest'
import type { GradedEvent } from '../types'
import { foldEvents, joinStates, NOTHING } from './fold-events'
import { nextInstant } from './next-instant'

const NOW = '2026-06-01T12:00:00.000Z'
const LATER = '2026-06-01T12:10:00.000Z'
const AFTER_LATER = '2026-06-01T12:10:00.001Z'
const next = (state = NOTHING, events: GradedEvent[] = []) => nextInstant(state, events, Date.parse(NOW))
const base = { id: 'a', at: LATER }
const lesson = { ...base, type: 'lesson_completed', lessonId: 'l', payload: {} } as const
const answer = { ...base, type: 'question_answered', questionId: 'q', payload: { version: 'v', attempt: 1, choice: 'x' } } as const
const reset = { ...base, type: 'progress_reset', payload: {} } as const

describe('nextInstant', () => {
  it('is now where nothing later is known', () => {
    expect(next()).toBe(NOW)
    expect(next(NOTHING, [{ ...lesson, at: '2026-06-01T11:00:00.000Z' }])).toBe(NOW)
  })

  it('is after what this browser did, also within the same millisecond', () => {
    expect(next(NOTHING, [{ ...lesson, at: NOW }])).toBe('2026-06-01T12:00:00.001Z')
    expect(next(NOTHING, [lesson])).toBe(AFTER_LATER)
  })

  it.each([
    ['a completion', lesson],
    ['an answer', answer],
    ['a reset', reset],
  ])('is after %s of a device whose clock is ahead', (_name, event) => {
    expect(next(foldEvents([event]))).toBe(AFTER_LATER)
  })

  it('lets a completion count that is made after a reset elsewhere', () => {
    const known = foldEvents([reset])
    const done = foldEvents([{ ...lesson, at: next(known) }])
    expect(joinStates(known, done).lessons.l?.done).toBe(true)
  })
})
