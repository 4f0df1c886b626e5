import { FIRST_PAGE, listViews } from '../tests/load/list-views'
import { fillAnsweredClass, makeAnsweredClass } from '../tests/load/make-answered-class'
import { settleTables } from '../tests/load/settle-tables'
import { type Figure, figure, toRatio } from './figure'
import { median, toMs } from './median'
import { openDatabase } from './start-guide'

const CLASSES = 200
const SIZE = 50
const LARGEST = 10_000
const ANSWERS = 100
const ROUNDS = 15
/** A class costs what it shows: beside 20,000 learners of other classes its indexes are a level higher, and no more. */
const MOST_BESIDE_OTHERS = 2
/** Instructors who come all at once wait for their turn, and for nothing else. */
const MOST_AT_ONCE = 1.25

/** A university: 200 classes of 50 learners and one of 10,000, each learner with 100 answers. */
export async function measureManyClasses(): Promise<Figure[]> {
  await openDatabase()
  const one = await makeAnsweredClass({ size: SIZE, answers: ANSWERS })
  const views = listViews(one)
  const before = await measureEach(views)
  const others = []
  for (let made = 1; made < CLASSES; made++) others.push(await fillAnsweredClass({ size: SIZE, answers: ANSWERS }))
  await fillAnsweredClass({ size: LARGEST, answers: ANSWERS })
  await settleTables()
  const after = await measureEach(views)

  const beside = Object.entries(after).map(([name, ms]) => {
    const alone = before[name] ?? Number.NaN
    const what = `${name}, ${SIZE} learners: beside ${CLASSES - 1} more such classes and one of ${LARGEST.toLocaleString('en')}, against before`
    return figure(what, ms / alone, { atMost: MOST_BESIDE_OTHERS }, toRatio, `${ms.toFixed(1)} ms against ${alone.toFixed(1)} ms`)
  })
  const tables = [one, ...others].map((who) => listViews(who)[FIRST_PAGE]).filter((open) => open !== undefined)
  const inTurn = await toMs(async () => {
    for (const open of tables) await open()
  })
  const atOnce = await toMs(() => Promise.all(tables.map((open) => open())))
  const told = `${atOnce.toFixed(0)} ms against ${inTurn.toFixed(0)} ms`
  return [
    ...beside,
    figure(
      `${CLASSES} instructors open their tables at once: against one after the other`,
      atOnce / inTurn,
      { atMost: MOST_AT_ONCE },
      toRatio,
      told,
    ),
  ]
}

async function measureEach(views: Record<string, () => Promise<unknown>>): Promise<Record<string, number>> {
  const times: Record<string, number> = {}
  for (const [name, open] of Object.entries(views)) {
    await open()
    const rounds = []
    for (let round = 0; round < ROUNDS; round++) rounds.push(await toMs(open))
    times[name] = median(rounds)
  }
  return times
}
