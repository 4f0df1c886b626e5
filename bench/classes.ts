import pg from 'pg'
import { FIRST_PAGE, listViews } from '../tests/load/list-views'
import { makeAnsweredClass } from '../tests/load/make-answered-class'
import { recordStatements } from '../tests/load/record-statements'
import { type Figure, figure, reported, toCount, toRatio } from './figure'
import { alternate, toMs } from './median'
import { openDatabase } from './start-guide'

const SIZES = [100, 1_000, 10_000]
const ANSWERS = [100, 1_000]
const ROUNDS = 7
/** Ten times the history makes the trees of the indexes higher and the tables colder, and no more: the cost follows what is shown. */
const MOST_OF_HISTORY = 2
const MOST_MS_OF_TABLE = 100

type Times = Record<string, { own: number; bare: number; queries: number }>

/** What an instructor opens, for classes of three sizes and two lengths of history, against the same statements by plain pg. */
export async function measureClasses(): Promise<Figure[]> {
  const client = new pg.Client({ connectionString: await openDatabase() })
  await client.connect()
  try {
    const figures: Figure[] = []
    for (const size of SIZES) {
      const measured: Times[] = []
      for (const answers of ANSWERS) measured.push(await measure(client, size, answers))
      figures.push(...report(size, measured))
    }
    return figures
  } finally {
    await client.end()
  }
}

async function measure(client: pg.Client, size: number, answers: number): Promise<Times> {
  const who = await makeAnsweredClass({ size, answers })
  const times: Times = {}
  for (const [name, call] of Object.entries(listViews(who))) {
    // The note of a download in the log is written once a call and cannot be written again as it was.
    const statements = (await recordStatements(call)).filter(({ text }) => /^\s*(SELECT|WITH)\b/i.test(text))
    await call()
    const bare = async () => {
      for (const { text, values } of statements) await client.query(text, values)
    }
    times[name] = { ...(await alternate(ROUNDS, { own: () => toMs(call), bare: () => toMs(bare) })), queries: statements.length }
  }
  return times
}

function report(size: number, [short, long]: Times[]): Figure[] {
  return Object.entries(long ?? {}).flatMap(([name, many]): Figure[] => {
    const few = short?.[name]
    if (!few) throw new Error(`${name} was measured once only`)
    const what = `${name}, ${toCount(size)} learners`
    const told = `${few.own.toFixed(1)} ms with ${toCount(ANSWERS[0] ?? 0)} answers each, ${many.own.toFixed(1)} ms with ${toCount(ANSWERS[1] ?? 0)}; ${many.queries} queries`
    const own = reported(
      `${what}: against its bare SQL`,
      `${toRatio(many.own / many.bare)} (${many.own.toFixed(1)} ms against ${many.bare.toFixed(1)} ms)`,
    )
    const history = figure(`${what}: ten times the answers`, many.own / few.own, { atMost: MOST_OF_HISTORY }, toRatio, told)
    if (name !== FIRST_PAGE || size !== SIZES.at(-1)) return [own, history]
    return [own, history, figure(`${what}: time`, many.own, { atMost: MOST_MS_OF_TABLE }, (ms) => `${ms.toFixed(1)} ms`)]
  })
}
