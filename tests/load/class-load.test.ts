import { expect, it } from 'vitest'
import { countPages } from './count-pages'
import { fillManyClasses } from './fill-many-classes'
import { listViews } from './list-views'
import { type Instructor, makeAnsweredClass } from './make-answered-class'
import { settleTables } from './settle-tables'

const SIZE = 50
/** Answers of each learner. */
const [FEW, MANY] = [100, 1_000]
/** Indexes are a level higher, and PostgreSQL may look at a page again for the next row; whoever reads the rows of others reads twenty times as much. */
const MOST = 3

async function countEach(who: Instructor): Promise<[string, number][]> {
  const pages: [string, number][] = []
  for (const [name, open] of Object.entries(listViews(who))) pages.push([name, await countPages(open)])
  return pages
}

it('what an instructor opens costs what it shows, beside 200 classes and one of 10,000, and after any history', {
  timeout: 240_000,
}, async () => {
  await fillManyClasses({ classes: 20, largest: 0, answers: 20 })
  const few = await makeAnsweredClass({ size: SIZE, answers: FEW })
  const before = new Map(await countEach(few))
  await fillManyClasses({ classes: 178, largest: 10_000, answers: 20 })
  const many = await makeAnsweredClass({ size: SIZE, answers: MANY })
  await settleTables()
  const after = new Map(await countEach(few))
  for (const [name, pages] of after) expect(pages, `${name}, beside twenty times as many`).toBeLessThan(MOST * (before.get(name) ?? 0))
  for (const [name, pages] of await countEach(many))
    expect(pages, `${name}, ten times the answers`).toBeLessThan(MOST * (after.get(name) ?? 0))
})
