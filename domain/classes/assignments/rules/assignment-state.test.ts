import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toAssignmentState } from './assignment-state'

const at = (text: string) => new Date(`${text}Z`)
const done = (text: string) => ({ doneAt: at(text), started: true })
const UNREASONED = { extendedReason: null, excusedReason: null }
const OPEN = { doneAt: null, started: false }
const STARTED = { doneAt: null, started: true }
const TERMS = { need: null, startsAt: '2026-11-01', dueAt: '2026-11-20', lateUntil: '2026-11-25' }
const BASE = { terms: TERMS, timeZone: 'UTC', joinedAt: at('2026-10-01T00:00'), now: at('2026-11-10T12:00') }
const kindOf = (args: Partial<Parameters<typeof toAssignmentState>[0]>) => toAssignmentState({ ...BASE, parts: [OPEN], ...args }).kind

describe('toAssignmentState', () => {
  it('goes through the states in their order', () => {
    expect(kindOf({})).toBe('not-started')
    expect(kindOf({ parts: [OPEN, STARTED] })).toBe('in-progress')
    expect(kindOf({ parts: [OPEN, done('2026-11-05T00:00')] })).toBe('in-progress')
    expect(kindOf({ parts: [OPEN, STARTED], now: at('2026-11-21T00:00:01') })).toBe('overdue')
    expect(kindOf({ parts: [done('2026-11-05T00:00')] })).toBe('done')
    const excused = { extendedTo: null, excused: true, ...UNREASONED }
    expect(kindOf({ parts: [done('2026-11-05T00:00')], exception: excused })).toBe('excused')
    expect(kindOf({ exception: excused, now: at('2027-01-01T00:00') })).toBe('excused')
  })

  it('a bare due day ends with the day; its last instant is in time, the next is late', () => {
    expect(kindOf({ parts: [done('2026-11-21T00:00')], now: at('2026-12-01T00:00') })).toBe('done')
    expect(kindOf({ parts: [done('2026-11-21T00:00:00.001')], now: at('2026-12-01T00:00') })).toBe('done-late')
    expect(kindOf({ now: at('2026-11-21T00:00') })).toBe('not-started')
  })

  it('what is done after late-until does not count, unless an extension reaches further', () => {
    const parts = [done('2026-11-26T00:00:01')]
    const now = at('2026-11-27T00:00')
    expect(toAssignmentState({ ...BASE, parts, now })).toMatchObject({ kind: 'overdue', doneAt: null, done: 0, needed: 1 })
    const exception = { extendedTo: '2026-11-26', excused: false, ...UNREASONED }
    expect(toAssignmentState({ ...BASE, parts, now, exception })).toMatchObject({ kind: 'done', done: 1, extended: true })
  })

  it('an extension moves the due time of one learner', () => {
    const exception = { extendedTo: '2026-11-22T10:00', excused: false, ...UNREASONED }
    expect(kindOf({ exception, now: at('2026-11-22T09:59') })).toBe('not-started')
    expect(kindOf({ exception, now: at('2026-11-22T10:01') })).toBe('overdue')
  })

  it('an extension takes nothing back where everybody was given as long since, or for ever', () => {
    const exception = { extendedTo: '2026-11-19', excused: false, ...UNREASONED }
    const now = at('2026-11-20T12:00')
    expect(toAssignmentState({ ...BASE, parts: [OPEN], now, exception })).toMatchObject({
      kind: 'not-started',
      dueAt: at('2026-11-21T00:00'),
      dueLocal: '2026-11-20',
      extended: false,
    })
    const terms = { ...TERMS, dueAt: null, lateUntil: null }
    expect(toAssignmentState({ ...BASE, terms, parts: [OPEN], now, exception })).toMatchObject({
      dueAt: null,
      dueLocal: null,
      extended: false,
    })
  })

  it('n of m is done with the nth, whichever they are', () => {
    const parts = [done('2026-11-22T00:00'), OPEN, done('2026-11-05T00:00'), done('2026-11-06T00:00')]
    const now = at('2026-11-23T00:00')
    expect(toAssignmentState({ ...BASE, parts, now, terms: { ...TERMS, need: 2 } })).toMatchObject({
      kind: 'done',
      done: 2,
      needed: 2,
      doneAt: at('2026-11-06T00:00'),
    })
    expect(toAssignmentState({ ...BASE, parts, now, terms: { ...TERMS, need: 3 } })).toMatchObject({
      kind: 'done-late',
      done: 3,
      needed: 3,
    })
    expect(toAssignmentState({ ...BASE, parts, now, terms: { ...TERMS, need: 9 } })).toMatchObject({ kind: 'overdue', done: 3, needed: 4 })
  })

  it('what was done before joining counts, and is marked so', () => {
    const joinedAt = at('2026-11-10T00:00')
    expect(toAssignmentState({ ...BASE, joinedAt, parts: [done('2026-09-01T00:00')] })).toMatchObject({ kind: 'done', beforeJoining: true })
    expect(toAssignmentState({ ...BASE, joinedAt, parts: [done('2026-09-01T00:00'), done('2026-11-11T00:00')] })).toMatchObject({
      beforeJoining: false,
    })
  })

  it('nothing needed is never done, and never overdue by itself', () => {
    expect(toAssignmentState({ ...BASE, parts: [] })).toMatchObject({ kind: 'not-started', done: 0, needed: 0 })
  })

  it('time alone takes "done" from nobody, and more done never makes it worse', () => {
    const instant = fc.date({ min: at('2026-10-01T00:00'), max: at('2027-01-01T00:00'), noInvalidDate: true })
    const part = fc.record({ doneAt: fc.option(instant), started: fc.boolean() })
    const RANK = { excused: 0, done: 1, 'done-late': 2, 'in-progress': 3, 'not-started': 4, overdue: 5 }
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), fc.option(fc.nat(6)), instant, instant, (parts, need, one, other) => {
        const terms = { ...TERMS, need }
        const [now, later] = one < other ? [one, other] : [other, one]
        const before = toAssignmentState({ ...BASE, terms, parts, now })
        const after = toAssignmentState({ ...BASE, terms, parts, now: later })
        if (before.kind === 'done' || before.kind === 'done-late') expect(after).toEqual(before)
        const more = toAssignmentState({ ...BASE, terms, now, parts: parts.map(() => done('2026-11-02T00:00')) })
        expect(RANK[more.kind]).toBeLessThanOrEqual(RANK[before.kind])
        expect(before.done).toBeLessThanOrEqual(before.needed)
      }),
    )
  })
})
