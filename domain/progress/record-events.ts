import 'server-only'
import { db, type Prisma } from '../../lib/db'
import { AppError } from '../../lib/errors'
import { getQuestionKey } from '../catalog/get-question-key'
import { isKnownId } from '../catalog/is-known-id'
import { getProgress } from './get-progress'
import { readLogAfter } from './read-log-after'
import { foldEvents } from './rules/fold-events'
import { isAnswer } from './rules/is-answer'
import { type Receipt, toReceipt } from './rules/to-receipt'
import type { Grade, GradedEvent, LearnerEvent, ProgressState, ReviewPayload } from './types'
import { writeFold } from './write-fold'

type Transaction = Prisma.TransactionClient
/** Makes the review cards of these questions anew from the log, or all of the user's with null. */
export type CardWriter = (tx: Transaction, args: { userId: string; questionIds: string[] | null; resetAt: string | null }) => Promise<void>
/** Grades an answer to a question of the guide; null where the question is retired and can no longer be graded. */
export type Grader = (questionId: string, payload: ReviewPayload) => Promise<Grade | null> | Grade | null

/** A day may lie this far from the instant of its event: time zones reach from -12 to +14 hours. */
const ZONE_REACH_MS = 38 * 60 * 60 * 1000

/**
 * Stores what a user did and answers the snapshot after it, in one transaction.
 * Safe to repeat, in any order: an event is stored once per (user, id) and the first version of it stands.
 * The server grades, and clamps instants of the future to the time of receipt.
 * `graded` is the batch with its verdicts. `overtaken` names the answers whose page did not know of the one before them in their attempt; they count all the same.
 * @throws AppError `invalid` naming the field, for an id that the guide never had; nothing of the batch is stored then
 */
export async function recordEvents(args: {
  userId: string
  events: LearnerEvent[]
  grade: Grader
  /** Without it the cards stay as they are. */
  writeCards?: CardWriter
  now?: Date
  /** true also tells what was new, for the receipt at sign-in. */
  receipt?: boolean
}): Promise<{ snapshot: ProgressState; graded: GradedEvent[]; overtaken: string[]; receipt?: Receipt }> {
  const { userId, grade } = args
  const now = args.now ?? new Date()
  args.events.forEach(requireKnownIds)
  const events = await Promise.all(clamp(dropRepeated(args.events), now).map((event) => withGrade(event, grade)))

  return db.$transaction(async (tx) => {
    // The row lock puts the batches of one user in a line; other users are not held up.
    const [user] = await tx.$queryRaw<{ resetAt: Date | null }[]>`SELECT "resetAt" FROM "User" WHERE id = ${userId}::uuid FOR UPDATE`
    if (!user) throw new AppError('unauthenticated', 'You are not signed in. Sign in and try again.')
    const before = args.receipt ? await getProgress({ userId }, tx) : undefined

    const stored = await insertEvents(tx, userId, events, now)
    const fresh = events.filter((event) => stored.has(event.id))
    if (fresh.length > 0) {
      await insertAnswers(tx, userId, fresh)
      const resetBefore = user.resetAt?.toISOString() ?? null
      const resetAt = await applyFold(tx, userId, fresh, resetBefore)
      const questionIds = [...new Set(fresh.flatMap((event) => ('questionId' in event ? [event.questionId] : [])))]
      await args.writeCards?.(tx, { userId, questionIds: resetAt === resetBefore ? questionIds : null, resetAt })
    }
    const snapshot = await getProgress({ userId }, tx)
    const overtaken = await listOvertaken(tx, userId, events)
    return { snapshot, graded: events, overtaken, ...(before ? { receipt: toReceipt({ before, events, lessonOf }) } : {}) }
  })
}

const listAnswered = (events: GradedEvent[]) => events.filter(isAnswer).map(({ questionId }) => questionId)
const lessonOf = (questionId: string) => getQuestionKey(questionId)?.lessonId ?? questionId

function requireKnownIds(event: LearnerEvent, index: number) {
  const [field, id] =
    'lessonId' in event ? (['lessonId', event.lessonId] as const) : 'questionId' in event ? (['questionId', event.questionId] as const) : []
  if (!field || isKnownId(field === 'lessonId' ? 'lesson' : 'question', id)) return
  throw new AppError('invalid', `events[${index}].${field}: the guide has no ${field === 'lessonId' ? 'lesson' : 'question'} "${id}".`, {
    field: `events[${index}].${field}`,
  })
}

/** Of several events of one id the first, as where they come in several batches: what is folded has to be what is stored. */
function dropRepeated(events: LearnerEvent[]): LearnerEvent[] {
  const ids = new Set<string>()
  return events.filter(({ id }) => !ids.has(id) && ids.add(id))
}

/** Instants of the future become the time of receipt; those of one batch keep their order, a millisecond apart. */
function clamp(events: LearnerEvent[], now: Date): LearnerEvent[] {
  const late = events
    .filter((event) => Date.parse(event.at) > now.getTime())
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1))
  const clamped = new Map(late.map((event, index) => [event.id, new Date(now.getTime() - (late.length - 1 - index)).toISOString()]))
  return events.map((event) => {
    const at = clamped.get(event.id) ?? event.at
    const near = event.day && Math.abs(Date.parse(event.day) + 12 * 60 * 60 * 1000 - Date.parse(at)) <= ZONE_REACH_MS
    return { ...event, at, day: near ? event.day : at.slice(0, 10) }
  })
}

async function withGrade(event: LearnerEvent, grade: Grader): Promise<GradedEvent> {
  if (!isAnswer(event)) return event
  const verdict = await grade(event.questionId, event.payload)
  return verdict ? { ...event, grade: verdict } : event
}

async function insertEvents(tx: Transaction, userId: string, events: GradedEvent[], now: Date): Promise<Set<string>> {
  const column = (pick: (event: GradedEvent) => string | null) => events.map(pick)
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "LearnerEvent" ("userId", id, type, "lessonId", "questionId", payload, at, "receivedAt")
    SELECT ${userId}::uuid, e.id, e.type::"EventType", e.lesson, e.question, e.payload::jsonb, e.at, ${now}
    FROM unnest(
      ${column((event) => event.id)}::uuid[], ${column((event) => event.type)}::text[],
      ${column((event) => ('lessonId' in event ? event.lessonId : null))}::text[],
      ${column((event) => ('questionId' in event ? event.questionId : null))}::text[],
      ${column((event) => JSON.stringify(event.payload))}::text[], ${column((event) => event.at)}::timestamptz[]
    ) AS e(id, type, lesson, question, payload, at)
    ON CONFLICT DO NOTHING
    RETURNING id::text`
  return new Set(rows.map((row) => row.id))
}

async function insertAnswers(tx: Transaction, userId: string, events: GradedEvent[]) {
  const answers = events.flatMap((event) => (isAnswer(event) && event.grade ? [{ ...event, grade: event.grade }] : []))
  if (answers.length === 0) return
  await tx.$executeRaw`
    INSERT INTO "Answer" ("userId", "eventId", "questionId", version, attempt, choice, confidence, shown, "tookMs", "right", score, at, misconceptions)
    SELECT ${userId}::uuid, a.event, a.question, a.version, a.attempt, a.choice, a.confidence, a.shown, a.took, a."right", a.score, a.at,
      ARRAY(SELECT jsonb_array_elements_text(a.misconceptions))
    FROM unnest(
      ${answers.map((answer) => answer.id)}::uuid[], ${answers.map((answer) => answer.questionId)}::text[],
      ${answers.map((answer) => answer.payload.version)}::text[], ${answers.map(({ payload }) => ('attempt' in payload ? payload.attempt : null))}::int[],
      ${answers.map((answer) => JSON.stringify(answer.payload.choice))}::jsonb[],
      ${answers.map((answer) => answer.payload.confidence ?? null)}::"Confidence"[],
      ${answers.map(({ payload }) => (payload.shown ? JSON.stringify(payload.shown) : null))}::jsonb[],
      ${answers.map((answer) => answer.payload.tookMs ?? null)}::int[],
      ${answers.map((answer) => answer.grade.right)}::bool[],
      ${answers.map((answer) => answer.grade.score)}::float8[], ${answers.map((answer) => answer.at)}::timestamptz[],
      ${answers.map((answer) => JSON.stringify(answer.grade.misconceptions ?? []))}::jsonb[]
    ) AS a(event, question, version, attempt, choice, confidence, shown, took, "right", score, at, misconceptions)
    ON CONFLICT DO NOTHING`
}

/** Adds new events to the materialised rows; a reset that is newer than the last one starts them over from the log. Returns the reset in force. */
async function applyFold(tx: Transaction, userId: string, fresh: GradedEvent[], resetAt: string | null): Promise<string | null> {
  const fold = foldEvents(fresh)
  if (fold.resetAt !== null && (resetAt === null || fold.resetAt > resetAt)) {
    await tx.$executeRaw`UPDATE "User" SET "resetAt" = ${fold.resetAt}::timestamptz WHERE id = ${userId}::uuid`
    await tx.$executeRaw`DELETE FROM "LessonCompletion" WHERE "userId" = ${userId}::uuid`
    await tx.$executeRaw`DELETE FROM "QuestionState" WHERE "userId" = ${userId}::uuid`
    await tx.$executeRaw`DELETE FROM "MisconceptionState" WHERE "userId" = ${userId}::uuid`
    const log = await readLogAfter(tx, userId, fold.resetAt)
    await writeFold(tx, { userId, fold: { ...foldEvents(log), days: fold.days }, answered: listAnswered(log), resetAt: fold.resetAt })
    return fold.resetAt
  }
  const counted = resetAt === null ? fresh : fresh.filter((event) => event.at > resetAt)
  await writeFold(tx, { userId, fold: { ...foldEvents(counted), days: fold.days }, answered: listAnswered(counted), resetAt })
  return resetAt
}

/** Rests on what is stored, so a batch that is sent again hears the same. */
async function listOvertaken(tx: Transaction, userId: string, events: GradedEvent[]): Promise<string[]> {
  const told = events.flatMap(({ id, ...event }) =>
    event.type === 'question_answered' && event.payload.after !== undefined ? [{ id, after: event.payload.after }] : [],
  )
  if (told.length === 0) return []
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT a."eventId"::text AS id
    FROM unnest(${told.map(({ id }) => id)}::uuid[], ${told.map(({ after }) => after)}::uuid[]) AS t(id, after)
    JOIN "Answer" a ON a."userId" = ${userId}::uuid AND a."eventId" = t.id
    JOIN LATERAL (
      SELECT o."eventId" FROM "Answer" o
      WHERE o."questionId" = a."questionId" AND o."userId" = a."userId" AND o.attempt = a.attempt
        AND (o.at, o."eventId") < (a.at, a."eventId")
      ORDER BY o.at DESC, o."eventId" DESC LIMIT 1
    ) AS before ON before."eventId" IS DISTINCT FROM t.after
    ORDER BY a.at, a."eventId"`
  return rows.map(({ id }) => id)
}
