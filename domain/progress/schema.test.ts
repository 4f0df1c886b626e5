import { describe, expect, it } from 'vitest'
import { eventsSchema } from './schema'

const read = (at: string) =>
  eventsSchema.safeParse({
    events: [{ id: '01234567-89ab-4cde-8f01-23456789abcd', type: 'completion_undone', lessonId: 'what-is-a-container', at }],
  })

describe('the instant of an event', () => {
  it.each([
    ['2026-01-31T12:00:00.000Z', '2026-01-31T12:00:00.000Z'],
    ['2026-01-31T23:30:00-01:00', '2026-02-01T00:30:00.000Z'],
    ['1970-01-01T00:00:00Z', '1970-01-01T00:00:00.000Z'],
    // It is clamped to the time of receipt before it is stored.
    ['9999-12-31T23:59:59-12:00', '+010000-01-01T11:59:59.000Z'],
  ])('%s is read as %s', (at, expected) => {
    expect(read(at).data?.events[0]?.at).toBe(expected)
  })

  it.each(['0000-01-01T00:00:00Z', '0000-01-01T00:00:00+14:00', '1969-12-31T23:59:59.999Z', '2026-02-29T00:00:00Z', 'yesterday', ''])(
    '"%s" is refused by its field, since the database has no place for it',
    (at) => {
      expect(read(at).error?.issues[0]).toMatchObject({ path: ['events', 0, 'at'], message: expect.stringContaining('must be an instant') })
    },
  )
})
