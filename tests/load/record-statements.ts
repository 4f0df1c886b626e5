import { closeDb, pool } from '../../lib/db'

export type Statement = { text: string; values: unknown[] }

/**
 * Runs `call` and returns each statement that it sent to PostgreSQL, with its values. The bench sends the very same
 * ones by plain pg, so that what is compared stays what the product does.
 */
export async function recordStatements(call: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = []
  // Every connection from here on is a new one, and is listened to.
  await closeDb()
  pool().on('connect', (client) => {
    const query: unknown = Reflect.get(client, 'query')
    if (typeof query !== 'function') throw new Error('a pg client without query')
    Reflect.set(client, 'query', (...args: unknown[]) => {
      statements.push(toStatement(args))
      return Reflect.apply(query, client, args)
    })
  })
  try {
    await call()
  } finally {
    await closeDb()
  }
  return statements
}

/** pg takes a text, or an object with text and values; values may also follow. */
function toStatement([first, second]: unknown[]): Statement {
  const config = typeof first === 'object' && first !== null ? (first as Partial<Statement>) : { text: String(first) }
  const values = Array.isArray(second) ? second : (config.values ?? [])
  return { text: config.text ?? '', values }
}
