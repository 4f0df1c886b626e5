import { toLongDay } from '../../rules/class-days'

/** `20 November 2026, 17:30, in Europe/Berlin`; a bare day ends with the day. */
export function toDueWords(local: string, timeZone: string): string {
  return `${toTimeWords(local, 'end of the day')}, in ${toZoneWords(timeZone)}`
}

/** The same without the zone, for a list that names it once. */
export function toTimeWords(local: string, bare: 'end of the day' | 'start of the day'): string {
  const [day = '', time] = local.split('T')
  return `${toLongDay(day)}, ${time ?? bare}`
}

export const toZoneWords = (timeZone: string) => timeZone.replaceAll('_', ' ')

/**
 * The instant that stands for a due time in calendars and on clocks: a bare day ends with midnight, which every clock shows
 * as the next day, so it is shown a second earlier.
 */
export function toShownInstant(dueAt: Date, local: string): Date {
  return local.includes('T') ? dueAt : new Date(dueAt.getTime() - 1000)
}

/** What is said beside "Done" where the server was told of it late; the state stays, since learners may work offline. */
export function toReceivedWords(receivedAt: Date, timeZone: string): string {
  return `received ${toClockWords(receivedAt, timeZone)}, after the due time`
}

/** `20 Nov 2026, 17:30` of clocks in the zone. */
export function toClockWords(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(instant)
}
