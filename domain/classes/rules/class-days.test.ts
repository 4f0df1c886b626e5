import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBefore, daysBetween, isTimeZone, startOfDay, toDay, toDaysAgo } from './class-days'

const ZONES = [
  'UTC',
  'Europe/Paris',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/Santiago',
  'Asia/Beirut',
  'Australia/Lord_Howe',
]
const zone = fc.constantFrom(...ZONES)
const instant = fc.date({ min: new Date('2015-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })

describe('days of a class', () => {
  it('a day begins with its first instant, whatever the clocks do', () => {
    fc.assert(
      fc.property(zone, instant, (timeZone, at) => {
        const day = toDay(at, timeZone)
        const start = startOfDay(day, timeZone)
        expect(toDay(start, timeZone)).toBe(day)
        expect(toDay(new Date(start.getTime() - 1), timeZone) < day).toBe(true)
        expect(start.getTime()).toBeLessThanOrEqual(at.getTime())
      }),
      { numRuns: 400 },
    )
  })

  it.each([
    ['2026-11-24', 'Europe/Paris', '2026-11-23T23:00:00.000Z'],
    ['2026-07-24', 'Europe/Paris', '2026-07-23T22:00:00.000Z'],
    // Clocks in Beirut go from 23:59:59 to 01:00.
    ['2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00.000Z'],
    // Clocks in Santiago go from 23:59:59 back to 23:00.
    ['2026-04-05', 'America/Santiago', '2026-04-05T04:00:00.000Z'],
  ])('%s in %s begins at %s', (day, timeZone, start) => {
    expect(startOfDay(day, timeZone).toISOString()).toBe(start)
  })

  it('is the day that the calendar of the zone shows, also where clocks go back over midnight or skip a day', () => {
    const zones = [
      'UTC',
      'America/St_Johns',
      'America/Sao_Paulo',
      'Pacific/Apia',
      'Pacific/Kiritimati',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
    ]
    const changes = ['2006-10-29T02:31:00Z', '2011-12-30T09:59:59Z', '2018-02-18T01:59:00Z'].map((at) => Date.parse(at))
    const instant = fc.oneof(
      fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -7_200_000, max: 7_200_000 })).map(([at, ms]) => new Date(at + ms)),
    )
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (at, timeZone) => {
        expect(toDay(at, timeZone)).toBe(at.toLocaleDateString('en-CA', { timeZone }))
      }),
      { numRuns: 2000 },
    )
  })

  it('counts calendar days, not blocks of 24 hours', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(
      daysBetween(toDay(new Date('2026-11-23T22:59:00Z'), 'Europe/Paris'), toDay(new Date('2026-11-23T23:01:00Z'), 'Europe/Paris')),
    ).toBe(1)
    fc.assert(
      fc.property(instant, fc.nat(5000), (at, count) => {
        expect(daysBetween(daysBefore(toDay(at, 'UTC'), count), toDay(at, 'UTC'))).toBe(count)
      }),
    )
  })

  it('says days as people do', () => {
    expect([null, -1, 0, 1, 2, 40].map(toDaysAgo)).toEqual(['never', 'today', 'today', 'yesterday', '2 days ago', '40 days ago'])
  })

  it('knows zones from what is none', () => {
    expect(ZONES.every(isTimeZone)).toBe(true)
    expect(['', 'Mars/Olympus', '+01:00', "UTC'; DROP TABLE", 'Europe/Paris '].some(isTimeZone)).toBe(false)
  })
})
