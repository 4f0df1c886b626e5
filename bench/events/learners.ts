import { recordEvents } from '../../domain/progress/record-events'
import type { LearnerEvent } from '../../domain/progress/types'
import { gradeEvent } from '../../domain/quiz/grade-event'
import { db, pool } from '../../lib/db'
import { makeBatches, questionIds } from './batches'

export const STORED_FEW = 10
export const STORED_MANY = 100_000

export const record = (userId: string, events: LearnerEvent[]) => recordEvents({ userId, events, grade: gradeEvent })

/** A learner who did ten things. */
export async function makeLearner(): Promise<string> {
  const { id } = await db.user.create({ data: { name: 'Learner' }, select: { id: true } })
  for (const batch of makeBatches({ batches: 1, size: STORED_FEW })) await record(id, batch)
  return id
}

/** A learner with 100,000 events in the log, a minute apart, and an answer for each. */
export async function makeBusyLearner(): Promise<string> {
  const userId = await makeLearner()
  await pool().query(
    `INSERT INTO "LearnerEvent" ("userId", id, type, "questionId", payload, at)
     SELECT $1::uuid, gen_random_uuid(), 'question_answered', ($2::text[])[1 + i % cardinality($2::text[])],
       '{"version":"v","attempt":1,"choice":["a"]}', date_trunc('milliseconds', now()) - i * interval '1 minute'
     FROM generate_series(1, $3::int) AS i`,
    [userId, questionIds, STORED_MANY - STORED_FEW],
  )
  await pool().query(
    `INSERT INTO "Answer" ("userId", "eventId", "questionId", version, attempt, choice, "right", score, at)
     SELECT "userId", id, "questionId", 'v', 1, '["a"]', true, 1, at FROM "LearnerEvent" WHERE "userId" = $1 AND type = 'question_answered' ON CONFLICT DO NOTHING`,
    [userId],
  )
  await pool().query(
    `INSERT INTO "ActiveDay" SELECT DISTINCT "userId", at::date FROM "LearnerEvent" WHERE "userId" = $1 ON CONFLICT DO NOTHING`,
    [userId],
  )
  await pool().query('VACUUM ANALYZE')
  return userId
}
