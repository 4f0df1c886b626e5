import { isTimeZone, offsetMs, startOfDay } from './class-days'

const LOCAL = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}))?$/

/** Whether a text is a day or a minute of a local calendar: `2026-11-27` or `2026-11-27T17:30`. */
export function isLocalTime(text: string): boolean {
  const [, day, hour = '00', minute = '00'] = LOCAL.exec(text) ?? []
  if (!day || Number(hour) > 23 || Number(minute) > 59) return false
  const ms = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day)
}

/** Whether a text can be a time of an assignment: a local time of this century, so that no arithmetic leaves the calendar. */
export function isClassTime(text: string): boolean {
  return isLocalTime(text) && text.startsWith('20')
}

/**
 * The instant of a local time in a zone. A bare day is its first instant, or with `endOfDay` the midnight that follows it. A time that clocks skip moves forward by as much as they do; one that comes twice is the later of the two.
 */
export function toInstant(local: string, timeZone: string, { endOfDay = false }: { endOfDay?: boolean } = {}): Date {
  const key = `${local} ${timeZone} ${endOfDay}`
  const known = instants.get(key)
  if (known !== undefined) return new Date(known)
  const instant = workOut(local, timeZone, endOfDay)
  if (instants.size >= 1000) instants.clear()
  instants.set(key, instant.getTime())
  return instant
}

/** The local time of an instant in a zone, to the minute as clocks show it: `2026-11-27T17:30`. */
export function toLocalMinute(instant: Date, timeZone: string): string {
  return new Date(instant.getTime() + offsetMs(instant, timeZone)).toISOString().slice(0, 16)
}

/** A table of a class asks for the same few times once a learner, and each costs some formatting of dates. */
const instants = new Map<string, number>()

function workOut(local: string, timeZone: string, endOfDay: boolean): Date {
  if (!isLocalTime(local) || !isTimeZone(timeZone)) throw new RangeError(`"${local}" in "${timeZone}" is no local time`)
  const bare = !local.includes('T')
  if (bare && !endOfDay) return startOfDay(local, timeZone)
  const wall = Date.parse(bare ? `${local}T00:00:00Z` : `${local}:00Z`) + (bare ? DAY_MS : 0)
  const candidates = [-DAY_MS, DAY_MS].map((shift) => wall - offsetMs(new Date(wall + shift), timeZone))
  const real = candidates.filter((instant) => instant + offsetMs(new Date(instant), timeZone) === wall)
  return new Date(Math.max(...(real.length > 0 ? real : candidates)))
}

const DAY_MS = 24 * 60 * 60 * 1000
