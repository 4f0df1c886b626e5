const DAY_MS = 24 * 60 * 60 * 1000

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs 50 times as much as using it, and a class uses one for all its rows. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(timeZone, format)
  return format
}

/** Whether a class can have this zone: an IANA name that this machine knows. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name)) return false
  try {
    formatFor(name)
    return true
  } catch {
    return false
  }
}

/** The calendar day of an instant in a zone, YYYY-MM-DD. */
export function toDay(instant: Date, timeZone: string): string {
  const offset = findOffset(instant.toISOString().slice(0, 10), timeZone)
  return offset === null ? formatFor(timeZone).format(instant) : new Date(instant.getTime() + offset).toISOString().slice(0, 10)
}

const offsets = new Map<string, number | null>()

/**
 * What clocks of the zone show less UTC all through a day of UTC; null where they change on it. A table of a class asks for the days
 * of thousands of instants in a few weeks, and formatting each costs several times as much.
 */
function findOffset(utcDay: string, timeZone: string): number | null {
  const key = `${utcDay} ${timeZone}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const [first, last] = [0, DAY_MS - 1].map((ms) => offsetMs(new Date(Date.parse(utcDay) + ms), timeZone)) as [number, number]
  const offset = first === last ? first : null
  if (offsets.size >= 5000) offsets.clear()
  offsets.set(key, offset)
  return offset
}

/** Whole calendar days from one day to a later one, both YYYY-MM-DD. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** The day that many days before, YYYY-MM-DD. */
export function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(day) - count * DAY_MS).toISOString().slice(0, 10)
}

/**
 * The first instant of a calendar day in a zone. Where clocks skip midnight, the day begins at the jump;
 * where midnight comes twice, with the first.
 */
export function startOfDay(day: string, timeZone: string): Date {
  const midnightUtc = Date.parse(day)
  const candidates = [-DAY_MS, DAY_MS].map((shift) => midnightUtc - offsetMs(new Date(midnightUtc + shift), timeZone)).sort((a, b) => a - b)
  const first = candidates.find((instant) => toDay(new Date(instant), timeZone) >= day)
  return new Date(first ?? midnightUtc)
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockFor(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(timeZone, format)
  return format
}

/** What local clocks show, less UTC. */
export function offsetMs(instant: Date, timeZone: string): number {
  const parts = clockFor(timeZone).formatToParts(instant)
  const [year, month, date, hour, minute, second] = (['year', 'month', 'day', 'hour', 'minute', 'second'] as const).map((type) =>
    Number(parts.find((part) => part.type === type)?.value),
  ) as [number, number, number, number, number, number]
  return Date.UTC(year, month - 1, date, hour, minute, second) - Math.floor(instant.getTime() / 1000) * 1000
}

/** `today`, `yesterday`, `9 days ago`; `never` for null. */
export function toDaysAgo(days: number | null): string {
  if (days === null) return 'never'
  if (days <= 0) return 'today'
  return days === 1 ? 'yesterday' : `${days} days ago`
}

/** `24 November 2026`. */
export function toLongDay(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}

/** `24 Nov 2026`. */
export function toShortDay(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day))
}
