import 'server-only'
import { db, Prisma } from '../../lib/db'
import type { ProgressState } from './types'

/** Days of the snapshot reach back this far. */
const DAYS_KEPT = 60

/** Instants in JSON, as the browser writes them. */
const iso = (column: string) => Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

type Client = Pick<typeof db, '$queryRaw'>

/**
 * The snapshot of a user: the fold of their whole log, read from its materialised rows in one query.
 * Its cost follows the size of the guide, not the length of the log.
 */
export async function getProgress({ userId }: { userId: string }, client: Client = db): Promise<ProgressState> {
  const rows = await client.$queryRaw<{ state: ProgressState }[]>`
    SELECT json_build_object(
      'resetAt', ${iso('u."resetAt"')},
      'lessons', (
        SELECT coalesce(json_object_agg(c."lessonId", json_build_object(
          'done', c.done, 'firstAt', ${iso('c."firstAt"')}, 'revision', c.revision,
          'last', json_build_object('at', ${iso('c."lastAt"')}, 'id', c."lastEventId"))), '{}')
        FROM "LessonCompletion" c WHERE c."userId" = u.id),
      'questions', (
        SELECT coalesce(json_object_agg(q."questionId", json_build_object(
          'first', CASE WHEN q."firstAt" IS NOT NULL THEN json_build_object('at', ${iso('q."firstAt"')}, 'id', q."firstEventId", 'right', q."firstRight", 'confidence', f.confidence) END,
          'attempt', q.attempt,
          'last', CASE WHEN q."lastAt" IS NOT NULL THEN json_build_object('at', ${iso('q."lastAt"')}, 'id', q."lastEventId",
            'choice', q."lastChoice", 'version', q."lastVersion", 'right', q."lastRight", 'score', q."lastScore") END,
          'revealed', q.revealed)), '{}')
        FROM "QuestionState" q LEFT JOIN "Answer" f ON f."userId" = q."userId" AND f."eventId" = q."firstEventId"
        WHERE q."userId" = u.id),
      'cards', (
        SELECT coalesce(json_object_agg(r."questionId", json_build_object(
          'status', r.status, 'due', ${iso('r.due')}, 'stability', r.stability, 'difficulty', r.difficulty,
          'answeredAt', ${iso('r."answeredAt"')}, 'reviewedAt', ${iso('r."reviewedAt"')},
          'last', json_build_object('at', ${iso('r."lastAt"')}, 'id', r."lastEventId"))), '{}')
        FROM "ReviewCard" r WHERE r."userId" = u.id),
      'misconceptions', (
        SELECT coalesce(json_object_agg(m."misconceptionId", json_build_object('shownAt', ${iso('m."shownAt"')}, 'repairedAt', ${iso('m."repairedAt"')})), '{}')
        FROM "MisconceptionState" m WHERE m."userId" = u.id),
      'days', (
        SELECT coalesce(json_agg(d.day ORDER BY d.day), '[]')
        FROM "ActiveDay" d WHERE d."userId" = u.id AND d.day > current_date - ${DAYS_KEPT}::int)
    ) AS state
    FROM "User" u WHERE u.id = ${userId}::uuid`
  const state = rows[0]?.state
  if (!state) throw new Error('a session without a user')
  return state
}
