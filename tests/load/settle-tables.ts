import { pool } from '../../lib/db'

const MOST_TURNS = 20
const FILLED = ['LessonCompletion', 'QuestionState', 'LearnerEvent', 'Answer', 'MisconceptionState', 'User', 'ClassMember']

/**
 * Leaves the tables as the server's own upkeep leaves them a while after they were filled. VACUUM marks pages as seen by everybody
 * only up to the oldest snapshot, and an ANALYZE that the server began meanwhile may hold one; so it is repeated until it did.
 */
export async function settleTables(): Promise<void> {
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    await pool().query('VACUUM ANALYZE')
    const { rows } = await pool().query<{ unsettled: number }>(
      'SELECT count(*)::int AS unsettled FROM pg_class WHERE relname = ANY($1) AND relallvisible < 0.9 * relpages',
      [FILLED],
    )
    if (rows[0]?.unsettled === 0) return
  }
  throw new Error(`the tables have not settled after ${MOST_TURNS} turns of VACUUM`)
}
