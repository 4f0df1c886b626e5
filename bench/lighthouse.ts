import lighthouse, { type RunnerResult } from 'lighthouse'
import { startEmptyApp } from './empty-app'
import { type Figure, figure, reported, toCount } from './figure'
import { findFreePort } from './free-port'
import { lessonPath } from './lesson-path'
import { alternate, median } from './median'
import { openChromium } from './open-chromium'
import { startGuide } from './start-guide'

const ROUNDS = 5
const TRIES = 3
const LEAST = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 }
type Category = keyof typeof LEAST
type Scores = Record<Category, number>
type Run = { scores: Scores; machine: number; audits: Record<string, { numericValue?: number } | undefined> }
const CATEGORIES = Object.keys(LEAST) as Category[]

/** Lighthouse as it comes: a slow phone on a slow network, simulated. Medians of five, by turns with the empty application. */
export async function measureLighthouse(): Promise<Figure[]> {
  const lesson = (await startGuide()) + lessonPath
  const emptyApp = await startEmptyApp()
  const port = await findFreePort()
  const browser = await openChromium([`--remote-debugging-port=${port}`])
  const runs: Record<'own' | 'empty', Run[]> = { own: [], empty: [] }
  const audit = (who: keyof typeof runs, url: string) => async () => {
    const run = await runLighthouse(url, port)
    runs[who].push(run)
    return run.scores.performance
  }
  await alternate(ROUNDS, { own: audit('own', lesson), empty: audit('empty', emptyApp) })
  await browser.close()
  const figures = CATEGORIES.map((category) => {
    const toMedian = (of: Run[]) => median(of.map(({ scores }) => scores[category]))
    const note = category === 'performance' ? `${toMetrics(runs.own)}; empty Next application ` : 'empty Next application '
    return figure(
      `Lighthouse, ${category}`,
      toMedian(runs.own),
      { atLeast: LEAST[category] },
      toCount,
      note + toCount(toMedian(runs.empty)) + (category === 'performance' ? `: ${toMetrics(runs.empty)}` : ''),
    )
  })
  const machine = toCount(median([...runs.own, ...runs.empty].map((run) => run.machine)))
  return [...figures, reported("Lighthouse's own measure of this machine", String(machine))]
}

/** What the performance is made of, medians. */
function toMetrics(runs: Run[]): string {
  const of = (id: string) => median(runs.map(({ audits }) => audits[id]?.numericValue ?? Number.NaN))
  const paints = (['first-contentful-paint', 'largest-contentful-paint'] as const).map((id) => `${(of(id) / 1000).toFixed(1)} s`)
  return `first paint ${paints[0]}, largest ${paints[1]}, blocked ${toCount(of('total-blocking-time'))} ms, shift ${of('cumulative-layout-shift').toFixed(2)}`
}

async function runLighthouse(url: string, port: number): Promise<Run> {
  const result = await look(url, port)
  const { audits, categories, environment } = result.lhr
  // Performance has its numbers in the table; of the others, whoever reads a lower score wants the reason.
  const refs = CATEGORIES.filter((category) => category !== 'performance').flatMap((category) => categories[category]?.auditRefs ?? [])
  for (const { id, weight } of refs) {
    const audit = audits[id]
    if (weight > 0 && audit?.score != null && audit.score < 1) console.log(`Lighthouse on ${new URL(url).pathname}: ${audit.title} (${id})`)
  }
  return {
    scores: Object.fromEntries(CATEGORIES.map((category) => [category, Math.round((categories[category]?.score ?? 0) * 100)])) as Scores,
    audits,
    machine: environment.benchmarkIndex,
  }
}

/** On a busy machine Chromium's trace of a page now and then lacks its beginning; that is no verdict on the page, so it is looked at again. */
async function look(url: string, port: number, triesLeft = TRIES): Promise<RunnerResult> {
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: CATEGORIES })
  const error = result?.lhr.runtimeError?.message
  if (result && !error) return result
  if (triesLeft > 1) return look(url, port, triesLeft - 1)
  throw new Error(`Lighthouse could not look at the page, ${TRIES} times: ${error ?? 'no result'}`)
}
