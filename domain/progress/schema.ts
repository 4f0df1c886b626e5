import { z } from 'zod'

const id = z.string({ error: 'must be an id' }).regex(/^[a-z0-9][a-z0-9-]{2,63}$/, 'is not an id of the guide')
const attempt = z.int('must be a whole number').min(1, 'starts at 1').max(10_000, 'is above 10000')
const choice = z.union([z.array(z.string().max(64)).max(20), z.string().max(500, 'is longer than 500 characters')], {
  error: 'must be a list of option ids, or a text',
})
const nothing = z.object({}).prefault({})

const base = {
  id: z.uuid('must be a UUID').toLowerCase(),
  at: z.iso
    .datetime({ offset: true, error: 'must be an instant such as 2026-01-31T12:00:00.000Z' })
    .transform((at) => new Date(at).toISOString()),
  day: z.iso.date('must be a day such as 2026-01-31').optional(),
}

const event = z.discriminatedUnion(
  'type',
  [
    z.object({
      ...base,
      type: z.literal('lesson_completed'),
      lessonId: id,
      payload: z.object({ revision: z.string().max(64).optional() }).prefault({}),
    }),
    z.object({ ...base, type: z.literal('completion_undone'), lessonId: id, payload: nothing }),
    z.object({
      ...base,
      type: z.literal('question_answered'),
      questionId: id,
      payload: z.object({ version: z.string().max(64), attempt, choice }),
    }),
    z.object({ ...base, type: z.literal('answers_revealed'), questionId: id, payload: z.object({ attempt }) }),
    z.object({ ...base, type: z.literal('progress_reset'), payload: nothing }),
  ],
  { error: 'must be lesson_completed, completion_undone, question_answered, answers_revealed or progress_reset' },
)

/** Most events of one request. */
export const MAX_EVENTS = 100

/** Body of POST /api/events. `receipt: true` asks what of it was new, as at sign-in. */
export const eventsSchema = z.object(
  {
    events: z.array(event, { error: 'must be a list' }).max(MAX_EVENTS, `holds more than ${MAX_EVENTS} events; send them in parts`),
    receipt: z.boolean().default(false),
  },
  { error: 'must be an object with a list "events"' },
)
