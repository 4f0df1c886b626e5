import pg from 'pg'
import { z } from 'zod'
import { pool } from '../../lib/db'
import { recordStatements } from './record-statements'

const PLAN = z.tuple([z.object({ Plan: z.object({ 'Shared Hit Blocks': z.number(), 'Shared Read Blocks': z.number() }) })])

/**
 * How many pages of tables and indexes the reading statements of a call look at, 8 KB each and the same one again if looked at
 * again: what a call costs on any machine, whatever else runs there.
 */
export async function countPages(call: () => Promise<unknown>): Promise<number> {
  const statements = (await recordStatements(call)).filter(({ text }) => /^\s*(SELECT|WITH)\b/i.test(text))
  const client = new pg.Client(pool().options)
  await client.connect()
  try {
    let pages = 0
    for (const { text, values } of statements) {
      const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`, values)
      const [{ Plan }] = PLAN.parse(rows[0]?.['QUERY PLAN'])
      pages += Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks']
    }
    return pages
  } finally {
    await client.end()
  }
}
