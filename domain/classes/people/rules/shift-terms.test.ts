import { describe, expect, it } from 'vitest'
import { firstDueDay, shiftDays, shiftTerms } from './shift-terms'

const terms = (startsAt: string | null, dueAt: string | null, lateUntil: string | null = null) => ({ startsAt, dueAt, lateUntil })

describe('shiftTerms', () => {
  it('moves every local time by the same whole days and leaves the clock as it is', () => {
    const before = [terms('2026-02-27', '2026-03-06T17:30', '2026-03-08'), terms(null, '2026-02-28'), terms(null, null)]
    expect(firstDueDay(before)).toBe('2026-02-28')
    expect(shiftTerms(before, '2028-02-29')).toEqual([
      terms('2028-02-28', '2028-03-06T17:30', '2028-03-08'),
      terms(null, '2028-02-29'),
      terms(null, null),
    ])
  })

  it('changes nothing without a day, or where nothing is due', () => {
    const due = [terms(null, '2026-02-28')]
    expect(shiftTerms(due, null)).toEqual(due)
    expect(shiftTerms([terms('2026-01-01', null)], '2027-01-01')).toEqual([terms('2026-01-01', null)])
  })

  it('gives null where a time would leave the years that an assignment may have', () => {
    expect(shiftTerms([terms(null, '2026-02-28')], '2099-12-31')).toEqual([terms(null, '2099-12-31')])
    for (const day of ['9999-12-31', '2100-01-01', '1999-12-31']) expect(shiftTerms([terms(null, '2026-02-28')], day), day).toBeNull()
    expect(shiftTerms([terms(null, '2026-02-28', '2026-12-31')], '9999-12-01')).toBeNull()
    expect(shiftTerms([terms('0001-01-01', '2026-02-28')], '2020-01-01')).toBeNull()
  })

  it('goes back as well as forth', () => {
    expect(shiftDays(shiftDays('2026-03-29T02:30', 400), -400)).toBe('2026-03-29T02:30')
  })
})
