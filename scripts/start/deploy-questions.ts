import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { root } from './root'

/** Written by scripts/write-question-versions.ts with each build. */
export const QUESTION_VERSIONS = join(root, 'generated', 'question-versions.json')

/**
 * Notes each question of the build in its version, key included, unless it is noted already. Rows are only added and
 * never changed, by one statement, so it is safe to repeat and to run from several starts at once.
 * @param json a list of QuestionSnapshot
 * @returns how many versions were new
 */
export async function deployQuestions(databaseUrl: string, json = readFileSync(QUESTION_VERSIONS, 'utf8')): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    // In one order, so that two starts at once cannot wait for each other.
    const { rowCount } = await client.query(
      `INSERT INTO "QuestionVersion" ("questionId", version, "lessonId", kind, source, shown, key)
       SELECT q."questionId", q.version, q."lessonId", q.kind, q.source, q.shown, q.key
       FROM jsonb_to_recordset($1::jsonb) AS q("questionId" text, version text, "lessonId" text, kind text, source jsonb, shown jsonb, key jsonb)
       ORDER BY q."questionId", q.version
       ON CONFLICT DO NOTHING`,
      [json],
    )
    return rowCount ?? 0
  } finally {
    await client.end()
  }
}
