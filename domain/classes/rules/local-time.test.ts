import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay } from './class-days'
import { isLocalTime, toInstant } from './local-time'

describe('toInstant', () => {
  it.each([
    // An ordinary day, six zones.
    ['2026-11-27', 'UTC', true, '2026-11-28T00:00:00.000Z'],
    ['2026-11-27T17:30', 'Asia/Kolkata', false, '2026-11-27T12:00:00.000Z'],
    ['2026-11-27T17:30', 'America/New_York', false, '2026-11-27T22:30:00.000Z'],
    // Paris: 02:00 to 03:00 is skipped on 29 March, and comes twice on 25 October.
    ['2026-03-29T02:30', 'Europe/Paris', false, '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T02:30', 'Europe/Paris', false, '2026-10-25T01:30:00.000Z'],
    ['2026-03-29', 'Europe/Paris', true, '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 'Europe/Paris', true, '2026-10-25T23:00:00.000Z'],
    // New York: 02:00 to 03:00 is skipped on 8 March, 01:00 to 02:00 comes twice on 1 November.
    ['2026-03-08T02:30', 'America/New_York', false, '2026-03-08T07:30:00.000Z'],
    ['2026-11-01T01:30', 'America/New_York', false, '2026-11-01T06:30:00.000Z'],
    // Beirut skips midnight on 29 March: the day before ends with the jump.
    ['2026-03-28', 'Asia/Beirut', true, '2026-03-28T22:00:00.000Z'],
    ['2026-03-29T00:30', 'Asia/Beirut', false, '2026-03-28T22:30:00.000Z'],
    // Santiago has the hour before midnight of 4 April twice: the day ends after the second.
    ['2026-04-04', 'America/Santiago', true, '2026-04-05T04:00:00.000Z'],
    ['2026-04-04T23:30', 'America/Santiago', false, '2026-04-05T03:30:00.000Z'],
    // Lord Howe moves by half an hour.
    ['2026-10-04T02:15', 'Australia/Lord_Howe', false, '2026-10-03T15:45:00.000Z'],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', false, '2026-04-04T15:15:00.000Z'],
  ])('%s in %s, end of day %s: %s', (local, timeZone, endOfDay, instant) => {
    expect(toInstant(local, timeZone, { endOfDay }).toISOString()).toBe(instant)
  })

  it('a day ends where the next begins, or later where midnight comes twice; never inside itself', () => {
    const zone = fc.constantFrom('UTC', 'Europe/Paris', 'America/New_York', 'Asia/Beirut', 'America/Santiago', 'Australia/Lord_Howe')
    fc.assert(
      fc.property(zone, fc.date({ min: new Date('2020-01-01'), max: new Date('2032-01-01'), noInvalidDate: true }), (timeZone, at) => {
        const day = toDay(at, timeZone)
        const end = toInstant(day, timeZone, { endOfDay: true })
        expect(end.getTime()).toBeGreaterThan(at.getTime())
        expect(toDay(end, timeZone) > day).toBe(true)
        expect(toInstant(day, timeZone).getTime()).toBeLessThanOrEqual(at.getTime())
      }),
      { numRuns: 400 },
    )
  })

  it.each(['2026-02-30', '2026-13-01', '26-1-1', '2026-01-01T24:00', '2026-01-01T10:60', '2026-01-01 10:00', '', 'tomorrow'])(
    '"%s" is no local time',
    (text) => {
      expect(isLocalTime(text)).toBe(false)
      expect(() => toInstant(text, 'UTC')).toThrow(RangeError)
    },
  )
})
