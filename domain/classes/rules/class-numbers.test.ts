import { describe, expect, it } from 'vitest'
import { toClassNumbers } from './class-numbers'

describe('toClassNumbers', () => {
  it('rounds the mean of exact fractions once', () => {
    // Two learners at 2 of 3 each show 66% in their rows; the mean of those would be 66.
    expect(toClassNumbers({ learners: 2, learnersDone: 0, lessonsDone: 4, lessons: 3 }).meanProgress).toBe(67)
  })

  it('has no mean without learners or without lessons', () => {
    expect(toClassNumbers({ learners: 0, learnersDone: 0, lessonsDone: 0, lessons: 31 }).meanProgress).toBeNull()
    expect(toClassNumbers({ learners: 3, learnersDone: 0, lessonsDone: 0, lessons: 0 }).meanProgress).toBeNull()
  })
})
