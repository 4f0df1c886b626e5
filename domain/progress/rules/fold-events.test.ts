import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GradedEvent } from '../types'
import { foldEvents, joinStates } from './fold-events'

const LESSONS = ['lesson-a', 'lesson-b']
const QUESTIONS = ['question-a', 'question-b']
const instant = fc.integer({ min: 0, max: 30 }).map((second) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString())

/** Few ids and few instants, so that events meet: same lesson, same time. */
const event: fc.Arbitrary<GradedEvent> = fc
  .record({
    id: fc.uuid(),
    at: instant,
    lessonId: fc.constantFrom(...LESSONS),
    questionId: fc.constantFrom(...QUESTIONS),
    attempt: fc.integer({ min: 1, max: 3 }),
    right: fc.boolean(),
    kind: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ id, at, lessonId, questionId, attempt, right, kind }): GradedEvent => {
    if (kind < 3) return { id, at, type: 'lesson_completed', lessonId, payload: { revision: id.slice(0, 4) } }
    if (kind < 5) return { id, at, type: 'completion_undone', lessonId, payload: {} }
    if (kind < 8)
      return {
        id,
        at,
        type: 'question_answered',
        questionId,
        payload: { version: 'v', attempt, choice: [id] },
        grade: { right, score: right ? 1 : 0 },
      }
    if (kind < 9) return { id, at, type: 'answers_revealed', questionId, payload: { attempt } }
    return { id, at, type: 'progress_reset', payload: {} }
  })
const log = fc.uniqueArray(event, { selector: ({ id }) => id, maxLength: 25 })
const withoutReset = log.map((events) => events.filter(({ type }) => type !== 'progress_reset'))

describe('foldEvents', () => {
  it('gives the same for any order and any duplicates', () => {
    fc.assert(
      fc.property(
        log.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }))),
        ([events, shuffled]) => {
          expect(foldEvents(shuffled)).toEqual(foldEvents(events))
        },
      ),
    )
  })

  it('a lesson is done exactly when its newest event is a completion', () => {
    fc.assert(
      fc.property(withoutReset, (events) => {
        for (const lessonId of LESSONS) {
          const own = events
            .filter((one) => 'lessonId' in one && one.lessonId === lessonId)
            .sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1))
          expect(foldEvents(events).lessons[lessonId]?.done ?? false).toBe(own.at(-1)?.type === 'lesson_completed')
        }
      }),
    )
  })

  it('keeps the first date through undo and redo', () => {
    const at = (second: number) => `2026-01-01T00:00:0${second}.000Z`
    const done = { type: 'lesson_completed' as const, lessonId: 'lesson-a', payload: {} }
    const state = foldEvents([
      { ...done, id: '1', at: at(1) },
      { type: 'completion_undone', lessonId: 'lesson-a', payload: {}, id: '2', at: at(2) },
      { ...done, id: '3', at: at(3) },
    ])
    expect(state.lessons['lesson-a']).toMatchObject({ done: true, firstAt: at(1), last: { at: at(3) } })
  })

  it('nothing done up to a reset counts after it', () => {
    fc.assert(
      fc.property(log, (events) => {
        const reset = {
          id: 'ffffffff-0000-4000-8000-000000000000',
          type: 'progress_reset' as const,
          payload: {},
          at: '2026-01-01T00:00:30.000Z',
        }
        const state = foldEvents([...events, reset])
        expect(state).toMatchObject({ lessons: {}, questions: {} })
      }),
    )
  })
})

describe('an answer within an attempt', () => {
  const answer = (id: string, right: boolean | null, attempt = 1): GradedEvent => ({
    id,
    at: `2026-01-01T00:00:0${id}.000Z`,
    type: 'question_answered',
    questionId: 'question-a',
    payload: { version: 'v', attempt, choice: [id] },
    ...(right === null ? {} : { grade: { right, score: right ? 1 : 0 } }),
  })
  const lastOf = (...events: GradedEvent[]) => foldEvents(events).questions['question-a']?.last?.id

  it('stays right when a page that did not know of it answers again', () => {
    expect(lastOf(answer('1', true), answer('2', false))).toBe('1')
    expect(lastOf(answer('1', true), answer('2', null))).toBe('1')
    expect(lastOf(answer('1', true), answer('2', true))).toBe('2')
  })

  it('gives way to the newest one while none is right, and to the next attempt', () => {
    expect(lastOf(answer('1', false), answer('2', false))).toBe('2')
    expect(lastOf(answer('1', true), answer('2', false, 2))).toBe('2')
  })
})

describe('joinStates', () => {
  it('joins two halves of a log to the fold of the whole', () => {
    fc.assert(
      fc.property(withoutReset, fc.nat(25), (events, cut) => {
        const joined = joinStates(foldEvents(events.slice(0, cut)), foldEvents(events.slice(cut)))
        expect(joined).toEqual(foldEvents(events))
      }),
    )
  })

  it('an answer that is graded on one side only is graded in the join', () => {
    const answer = {
      id: '1',
      at: '2026-01-01T00:00:01.000Z',
      type: 'question_answered' as const,
      questionId: 'question-a',
      payload: { version: 'v', attempt: 1, choice: ['x'] },
    }
    const graded = foldEvents([{ ...answer, grade: { right: true, score: 1 } }])
    expect(joinStates(foldEvents([answer]), graded).questions).toEqual(graded.questions)
    expect(joinStates(graded, foldEvents([answer])).questions).toEqual(graded.questions)
  })
})
