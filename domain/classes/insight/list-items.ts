import 'server-only'
import { db } from '../../../lib/db'
import { getQuiz } from '../../catalog/get-quiz'
import type { Entry } from '../../catalog/types'
import { requireTaughtClass } from '../require-taught-class'
import { firstAnswers } from './first-answers'
import { ENOUGH_TO_COMPARE } from './rules/item-statistics'
import type { ItemRow } from './types'

type Row = { questionId: string; n: number; facility: number; discrimination: number | null }

/**
 * Facility, n and discrimination of every question of the guide, in its order. The numbers are those of rules/item-statistics,
 * worked out in the database, so that a large class costs no memory here; a test holds the two together.
 * @param lessons the active ones
 * @throws AppError `not-found` for anybody who may not see the class
 */
export async function listItems(args: { userId: string; classId: string; lessons: readonly Entry[] }): Promise<ItemRow[]> {
  const { userId, classId, lessons } = args
  await requireTaughtClass({ userId, classId })
  const asked = lessons.flatMap(({ id, questionIds }) => questionIds.map((questionId) => ({ id, questionId })))
  const rows = await db.$queryRaw<Row[]>`
    WITH ${firstAnswers({ userId, classId, questionIds: asked.map(({ questionId }) => questionId) })}, scored AS (
      SELECT f."userId", f."questionId", f.score::numeric AS score, q.id AS quiz
      FROM first f
      JOIN unnest(${asked.map(({ questionId }) => questionId)}::text[], ${asked.map(({ id }) => id)}::text[]) AS q("questionId", id)
        ON q."questionId" = f."questionId"
    ), paired AS (
      SELECT *, round((sum(score) OVER own - score) / nullif(count(*) OVER own - 1, 0), 9) AS rest
      FROM scored WINDOW own AS (PARTITION BY "userId", quiz)
    )
    SELECT "questionId", count(*)::int AS n, avg(score)::float8 AS facility,
      -- Numeric, so that what is equal is equal: without variance there is no correlation.
      CASE WHEN count(rest) >= ${ENOUGH_TO_COMPARE} AND min(rest) < max(rest)
          AND min(score) FILTER (WHERE rest IS NOT NULL) < max(score) FILTER (WHERE rest IS NOT NULL)
        THEN corr(score::float8, rest::float8) END AS discrimination
    FROM paired GROUP BY "questionId"`
  const byId = new Map(rows.map((row) => [row.questionId, row]))
  return lessons.flatMap(({ id, title }) =>
    (getQuiz(id)?.questions ?? []).map(({ id: questionId, prompt }) => ({
      ...(byId.get(questionId) ?? { n: 0, facility: null, discrimination: null }),
      questionId,
      prompt,
      lesson: { id, title },
    })),
  )
}
