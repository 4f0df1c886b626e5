import { describe, expect, it } from 'vitest'
import type { AssignmentDraft } from '../schema'
import { toDraft, toFields, toItemField } from './draft-fields'
import { toDueWords, toShownInstant } from './due-words'

const DRAFT: AssignmentDraft = {
  title: 'First steps',
  items: [
    { kind: 'module', id: 'the-basics' },
    { kind: 'quiz', id: 'what-is-a-container' },
  ],
  need: 2,
  startsAt: '2026-11-01',
  dueAt: '2026-11-20T17:00',
  lateUntil: null,
}

describe('toDraft', () => {
  it('reads what toFields writes', () => {
    expect(toDraft(toFields(DRAFT))).toEqual(DRAFT)
    expect(toDraft(toFields({ ...DRAFT, need: null, dueAt: null }))).toEqual({ ...DRAFT, need: null, dueAt: null })
    expect(toItemField({ kind: 'checkpoint', id: 'a:b' })).toBe('checkpoint:a:b')
  })

  it('takes an empty form, the seconds of a browser, and leaves faults for the schema', () => {
    expect(toDraft({})).toEqual({ title: '', items: [], need: null, startsAt: null, dueAt: null, lateUntil: null })
    expect(toDraft({ dueDay: '2026-11-20', dueTime: '17:00:00' }).dueAt).toBe('2026-11-20T17:00')
    expect(toDraft({ dueTime: '17:00' }).dueAt).toBe('T17:00')
    expect(toDraft({ needs: 'some', need: ' ' }).need).toBeNaN()
    expect(toDraft({ needs: 'all', need: '3' }).need).toBeNull()
    expect(toDraft({ 'course:x': 'on', lesson: 'on', 'lesson:': 'on' }).items).toEqual([])
  })
})

describe('due times in words', () => {
  it('name the zone, and the day of a bare day', () => {
    expect(toDueWords('2026-11-20', 'America/New_York')).toBe('20 November 2026, end of the day, in America/New York')
    expect(toDueWords('2026-11-20T17:30', 'UTC')).toBe('20 November 2026, 17:30, in UTC')
  })
  it('are shown on that day', () => {
    const midnight = new Date('2026-11-21T00:00:00Z')
    expect(toShownInstant(midnight, '2026-11-20').toISOString()).toBe('2026-11-20T23:59:59.000Z')
    expect(toShownInstant(midnight, '2026-11-21T00:00')).toEqual(midnight)
  })
})
