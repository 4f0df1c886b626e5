import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { parse } from 'yaml'
import { listPages } from '../domain/catalog/list-pages'
import { searchGuide } from '../domain/search/search-guide'
import { root } from '../scripts/start/root'
import { type Figure, figure, reported, toCount, toKb } from './figure'
import { startRecordingProxy } from './first-load/recording-proxy'
import { lessonPath } from './lesson-path'
import { median } from './median'
import { openChromium } from './open-chromium'
import { startGuide } from './start-guide'

type Question = { kind: string; query: string; pages: string[] }

const TOP = 3
const LEAST_IN_TOP = 95
const MOST_BYTES = 150_000
/** Fresh browsers that each ask their first query. */
const BROWSERS = 5
const FIRST_QUERY = 'port is already allocated'

/** What a reader downloads and waits for with the first query, and how often the right page is among the first three. */
export async function measureSearch(): Promise<Figure[]> {
  const guide = await startGuide()
  const browser = await openChromium()
  const first = []
  for (let round = 0; round < BROWSERS; round += 1) first.push(await askFirst(browser, guide))
  await browser.close()
  const bytes = Math.max(...first.map((one) => one.bytes))
  return [
    figure('search, bytes for the first query', bytes, { atMost: MOST_BYTES }, toKb, `index and code; “${FIRST_QUERY}”`),
    reported(
      'search, from the last key to the first result',
      `${toCount(median(first.map((one) => one.firstMs)))} ms the first time, ${toCount(median(first.map((one) => one.nextMs)))} ms with the next query`,
    ),
    await countRightPages(),
  ]
}

/** A browser that was never here opens the search on a lesson, and types one query and then another. */
async function askFirst(browser: Browser, guide: string): Promise<{ bytes: number; firstMs: number; nextMs: number }> {
  const proxy = await startRecordingProxy(guide)
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(proxy.url + lessonPath, { waitUntil: 'networkidle' })
  const before = proxy.answers.length
  await page.keyboard.press('/')
  const field = page.getByRole('combobox', { name: 'Search the guide' })
  const timeQuery = async (query: string, answer: string) => {
    const startedAt = performance.now()
    await field.fill(query)
    await page.getByRole('option', { name: answer }).first().waitFor()
    return performance.now() - startedAt
  }
  await field.waitFor()
  const firstMs = await timeQuery(FIRST_QUERY, 'The port is taken')
  const bytes = proxy.answers.slice(before).reduce((sum, answer) => sum + answer.bytes, 0)
  const nextMs = await timeQuery('docker container commit', 'Understanding the image layers')
  await context.close()
  return { bytes, firstMs, nextMs }
}

async function countRightPages(): Promise<Figure> {
  const written = new Set(listPages().map(({ id }) => id))
  const questions = parse(readFileSync(join(root, 'bench', 'search-questions.yaml'), 'utf8')) as Question[]
  const asked = questions.filter(({ pages }) => pages.some((id) => written.has(id)))
  const missed: string[] = []
  for (const { query, pages } of asked) {
    const { hits } = await searchGuide().search(query, TOP)
    if (!hits.some(({ id }) => pages.includes(id))) missed.push(query)
  }
  const percent = (100 * (asked.length - missed.length)) / asked.length
  const note = [`${asked.length - missed.length} of ${asked.length} questions`, missed.length > 0 ? `missed: ${missed.join('; ')}` : '']
  return figure(
    `search, right page among the first ${TOP}`,
    percent,
    { atLeast: LEAST_IN_TOP },
    (value) => `${value.toFixed(1)} %`,
    note.filter(Boolean).join('; '),
  )
}
