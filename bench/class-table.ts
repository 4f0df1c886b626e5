import pg from 'pg'
import { listCompletion } from '../domain/classes/list-completion'
import { recordStatements } from '../tests/load/record-statements'
import { lessons, makeClass } from './class-table/make-class'
import { type Figure, figure, reported, toCount, toRatio } from './figure'
import { alternate, toMs } from './median'
import { openDatabase } from './start-guide'

const SIZES = [30, 1_000, 10_000]
const ROUNDS = 15
const MOST_OF_BARE = 2

/** The first page of the class table against its own statements sent by plain pg. */
export async function measureClassTable(): Promise<Figure[]> {
  const client = new pg.Client({ connectionString: await openDatabase() })
  await client.connect()
  try {
    const measured = []
    for (const size of SIZES) measured.push(await measure(client, size))
    return [...measured.map(({ figure }) => figure), countQueries(measured.map(({ queries }) => queries))]
  } finally {
    await client.end()
  }
}

async function measure(client: pg.Client, size: number): Promise<{ figure: Figure; queries: number }> {
  const who = await makeClass(size)
  const read = async () => {
    const { total, learners } = await listCompletion({ ...who, guide: { lessons, moduleIds: [] } })
    if (total !== size || learners.length === 0)
      throw new Error(`the table shows ${learners.length} of ${total} learners where there are ${size}`)
  }
  const statements = await recordStatements(read)
  const readBare = async () => {
    for (const { text, values } of statements) await client.query(text, values)
  }
  // The first call opens the connection.
  await read()
  const ms = await alternate(ROUNDS, { own: () => toMs(read), bare: () => toMs(readBare) })
  const name = `class table, ${toCount(size)} learners x ${lessons.length} lessons: time against its bare SQL`
  const told = `${ms.own.toFixed(1)} ms against ${ms.bare.toFixed(1)} ms`
  const ratio = ms.own / ms.bare
  const isBound = size === SIZES.at(-1)
  return {
    figure: isBound ? figure(name, ratio, { atMost: MOST_OF_BARE }, toRatio, told) : reported(name, `${toRatio(ratio)} (${told})`),
    queries: statements.length,
  }
}

function countQueries(queries: number[]): Figure {
  const held = queries.every((count) => count === queries[0])
  return {
    figure: `class table, ${SIZES.map(toCount).join(', ')} learners: queries of the first page`,
    measured: queries.join(', '),
    target: 'does not grow',
    held,
  }
}
