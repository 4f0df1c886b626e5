import { writeFileSync } from 'node:fs'
import { arch, cpus, loadavg, platform } from 'node:os'
import { join } from 'node:path'
import { build } from '../scripts/build'
import { Refusal } from '../scripts/start/refusal'
import { root } from '../scripts/start/root'
import { runUntilStopped, stop } from '../scripts/start/shutdown'
import { isBuilt } from '../scripts/start/sources'
import { type Figure, type Group, notMeasured, toTable } from './figure'

/**
 * `npm run bench`: measures everything in one run and writes docs/bench.md.
 * `npm run bench -- serving events` measures these groups only and writes nothing.
 */
const GROUPS: Group[] = [
  { name: 'serving', title: 'Serving', measure: async () => (await import('./serving')).measureServing() },
  { name: 'first-load', title: 'First load of a lesson', measure: async () => (await import('./first-load')).measureFirstLoad() },
  { name: 'lighthouse', title: 'Lighthouse, mobile', measure: async () => (await import('./lighthouse')).measureLighthouse() },
  { name: 'events', title: 'Events', measure: async () => (await import('./events')).measureEvents() },
  { name: 'grading', title: 'Grading through the API', measure: async () => (await import('./grading')).measureGrading() },
  { name: 'search', title: 'Search', measure: async () => (await import('./search')).measureSearch() },
  { name: 'growth', title: 'A guide that grows', measure: async () => (await import('./growth')).measureGrowth() },
  { name: 'class-table', title: 'Class table', measure: async () => (await import('./class-table')).measureClassTable() },
  { name: 'many-classes', title: 'Many classes', measure: async () => (await import('./many-classes')).measureManyClasses() },
  { name: 'classes', title: 'Classes', measure: async () => (await import('./classes')).measureClasses() },
  { name: 'review', title: 'Review', measure: async () => (await import('./review')).measureReview() },
]

/** Other programs' work: what a reader of the rates and of Lighthouse has to know. */
const loadBefore = loadavg()[0] ?? 0

await runUntilStopped(async () => {
  const names = process.argv.slice(2)
  const unknown = names.find((name) => !GROUPS.some((group) => group.name === name))
  if (unknown) throw new Refusal(`There is no group "${unknown}"; there are ${GROUPS.map(({ name }) => name).join(', ')}.`)
  const chosen = GROUPS.filter(({ name }) => names.length === 0 || names.includes(name))
  if (!isBuilt()) await build()

  const figures: Figure[] = []
  for (const group of chosen) figures.push(...(await measureGroup(group)))
  const report = `${toMachine()}\n\n${toTable(figures)}\n`
  console.log(`\n${report}`)
  if (names.length === 0) writeFileSync(join(root, 'docs', 'bench.md'), `# Bench\n\nWritten by \`npm run bench\`.\n\n${report}`)
  await stop(figures.some(({ held }) => held === false) ? 1 : Number(process.exitCode ?? 0))
})

/** A group that fails leaves its row and its reason, and the others go on. */
async function measureGroup({ title, measure }: Group): Promise<Figure[]> {
  console.log(`Measuring: ${title}.`)
  try {
    return await measure()
  } catch (error) {
    console.error(error)
    process.exitCode = 1
    return [notMeasured(title, '', (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '')]
  }
}

function toMachine(): string {
  const cores = cpus()
  return `Machine: ${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), ${platform()} ${arch()}, Node.js ${process.versions.node}. Load before the run: ${loadBefore.toFixed(1)}.`
}
