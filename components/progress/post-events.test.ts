import { describe, expect, it } from 'vitest'
import type { GradedEvent } from '../../domain/progress/types'
import { takeBatch } from './post-events'

const answer = (choice: string[]): GradedEvent => ({
  id: crypto.randomUUID(),
  at: '2026-01-01T00:00:00.000Z',
  type: 'question_answered',
  questionId: 'q',
  payload: { version: 'v', attempt: 1, choice },
})
const sizeOf = (events: GradedEvent[]) => Buffer.byteLength(JSON.stringify({ events, receipt: false }))

describe('takeBatch', () => {
  it('takes a hundred of many small events, and all of few', () => {
    const events = Array.from({ length: 250 }, () => answer(['a']))
    expect(takeBatch(events)).toEqual(events.slice(0, 100))
    expect(takeBatch(events.slice(0, 3))).toEqual(events.slice(0, 3))
    expect(takeBatch([])).toEqual([])
  })

  it('keeps answers of the greatest length within what the server takes, and leaves none out', () => {
    const events = Array.from({ length: 100 }, () => answer(Array.from({ length: 20 }, () => '港'.repeat(200))))
    const sent: GradedEvent[] = []
    while (sent.length < events.length) {
      const batch = takeBatch(events.slice(sent.length))
      expect(batch.length).toBeGreaterThan(0)
      expect(sizeOf(batch)).toBeLessThan(256 * 1024)
      sent.push(...batch)
    }
    expect(sent).toEqual(events)
  })
})
