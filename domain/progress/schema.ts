import { z } from 'zod'
import { choiceSchema as choice } from '../catalog/choice-schema'

const id = z.string({ error: 'must be an id' }).regex(/^[a-z0-9][a-z0-9-]{2,63}$/, 'is not an id of the guide')
const attempt = z.int('must be a whole number').min(1, 'starts at 1').max(10_000, 'is above 10000')
const nothing = z.object({}).prefault({})
const INSTANT = 'must be an instant such as 2026-01-31T12:00:00.000Z'
/** What is kept of an answer, in a quiz or in review. */
const answer = {
  version: z.string().max(64),
  choice,
  confidence: z.enum(['sure', 'unsure', 'guess'], 'must be sure, unsure or guess').optional(),
  shown: z.array(z.string().max(64)).max(20).optional(),
  tookMs: z.int().min(0).max(86_400_000).optional(),
}

const base = {
  id: z.uuid('must be a UUID').toLowerCase(),
  at: z.iso
    .datetime({ offset: true, error: INSTANT })
    // Not before 1970, where a clock without a battery starts: PostgreSQL has no year 0, and would fail the whole batch.
    .refine((at) => Date.parse(at) >= 0, INSTANT)
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
      payload: z.object({ ...answer, attempt, after: z.uuid('must be a UUID').toLowerCase().nullable().optional() }),
    }),
    z.object({ ...base, type: z.literal('answers_revealed'), questionId: id, payload: z.object({ attempt }) }),
    z.object({ ...base, type: z.literal('review_answered'), questionId: id, payload: z.object(answer) }),
    z.object({ ...base, type: z.enum(['card_suspended', 'card_resumed', 'card_forgotten']), questionId: id, payload: nothing }),
    z.object({ ...base, type: z.literal('progress_reset'), payload: nothing }),
  ],
  { error: 'must be a type of event that the guide knows' },
)

/** Most events of one request. */
export const MAX_EVENTS = 100

/**
 * Body of POST /api/events. `receipt: true` asks what of it was new, as at sign-in. `knowsDue: true` says that what is due was told
 * a moment ago, and need not be told again where nothing in the batch can have changed it.
 */
export const eventsSchema = z.object(
  {
    events: z.array(event, { error: 'must be a list' }).max(MAX_EVENTS, `holds more than ${MAX_EVENTS} events; send them in parts`),
    receipt: z.boolean().default(false),
    knowsDue: z.boolean().default(false),
  },
  { error: 'must be an object with a list "events"' },
)
