export type CalendarEvent = {
  /** The same for as long as the event is the same. */
  uid: string
  at: Date
  changedAt: Date
  sequence: number
  isCancelled: boolean
  summary: string
  description: string
  url: string
}

/** A calendar as RFC 5545 writes it: every event is an instant in UTC, so that no zone has to be explained. */
export function toIcal({ name, events }: { name: string; events: readonly CalendarEvent[] }): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Longshore//Assignments//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(name)}`,
    // Programs that ask more often are not helped: little of it changes within an hour.
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap(toLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

const toLines = (event: CalendarEvent) => [
  'BEGIN:VEVENT',
  `UID:${event.uid}`,
  `DTSTAMP:${toUtc(event.changedAt)}`,
  `DTSTART:${toUtc(event.at)}`,
  `SEQUENCE:${event.sequence}`,
  `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  // Something to be done by then takes nobody's time.
  'TRANSP:TRANSPARENT',
  `SUMMARY:${escapeText(event.summary)}`,
  `DESCRIPTION:${escapeText(event.description)}`,
  `URL:${event.url}`,
  'END:VEVENT',
]

/** `20261120T235959Z`. */
const toUtc = (instant: Date) => instant.toISOString().replace(/[-:]|\.\d+/g, '')

/** Section 3.3.11; other control characters have no place in a text. */
function escapeText(text: string): string {
  return (
    text
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to go
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ')
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replaceAll('\n', '\\n')
  )
}

/** Section 3.1: lines of at most 75 octets; what goes on begins with a space, and no character is cut. */
function fold(line: string): string {
  const encoder = new TextEncoder()
  let folded = ''
  let octets = 0
  for (const sign of line) {
    const size = encoder.encode(sign).length
    if (octets + size > 75) {
      folded += '\r\n '
      octets = 1
    }
    folded += sign
    octets += size
  }
  return folded
}
