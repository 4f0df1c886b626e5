import { expect, it } from 'vitest'
import { foldEvents } from '../../progress/rules/fold-events'
import type { Confidence, GradedEvent } from '../../progress/types'
import { calibrate } from './calibrate'

const answered = (questionId: string, day: number, right: boolean, confidence?: Confidence): GradedEvent => ({
  id: `${questionId}-${day}`,
  type: 'question_answered',
  questionId,
  at: `2026-01-0${day}T00:00:00.000Z`,
  payload: { version: 'v', attempt: 1, choice: ['a'], ...(confidence ? { confidence } : {}) },
  grade: { right, score: right ? 1 : 0 },
})

it('counts the first answer to each question, and those with a confidence only', () => {
  const events = [
    answered('q-one', 1, false, 'sure'),
    answered('q-one', 2, true, 'sure'),
    answered('q-two', 1, true, 'sure'),
    answered('q-three', 1, true, 'guess'),
    answered('q-four', 1, true),
  ]
  expect(calibrate(foldEvents(events).questions)).toEqual([
    { confidence: 'sure', right: 1, of: 2 },
    { confidence: 'unsure', right: 0, of: 0 },
    { confidence: 'guess', right: 1, of: 1 },
  ])
})
