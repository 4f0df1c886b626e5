import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { parse } from 'yaml'
import { listValues } from '../kinds/parts/list-values'
import { test } from './support/line'
import { expect, PATHS } from './support/test'

// What a browser notes by itself when there is no network, or when the worker answers in its place.
test.use({ expected: /ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE|ERR_FAILED|503 \(|Failed to fetch/ })

type Question = { prompt: string }
const toPlain = (markdown: string) => markdown.replace(/[`*]/g, '').replace(/\s+/g, ' ').trim()

const NOTE = /^Saved copy of \d{1,2} \w+ \d{4}|^Saved copy of \w+ \d{1,2}, \d{4}/
const module = (page: Page, title: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: title })
const note = (page: Page) => page.getByRole('status').filter({ hasText: 'Saved copy of' })

/** Keeps "The basics" by its button. */
async function keepBasics(page: Page) {
  await page.goto('/offline/')
  await module(page, 'The basics').getByRole('button', { name: 'Keep for offline' }).click()
  await expect(page.getByText('“The basics” is kept on this device.')).toBeVisible()
}

/** Every address that any cache of this browser holds. */
const listCached = (page: Page) =>
  page.evaluate(async () => {
    const found: string[] = []
    for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname)
    return found
  })

const listCaches = (page: Page) => page.evaluate(async () => (await caches.keys()).sort())

/** Gives the caches the name of a build that was before this one. */
const makeEarlier = (page: Page) =>
  page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const [from, to] = [await caches.open(name), await caches.open(name.replace(/^longshore \S+/, 'longshore earlier'))]
      for (const request of await from.keys()) await to.put(request, (await from.match(request)) ?? Response.error())
      await caches.delete(name)
    }
  })

test('nothing is installed or kept before a reader asks for it', async ({ page }) => {
  await page.goto(PATHS.container, { waitUntil: 'networkidle' })
  await page.getByRole('link', { name: 'Keep for offline' }).click()
  await expect(module(page, 'The basics')).toContainText(/\d+ pages, \d+(\.\d)? (kB|MB)/)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  expect(await page.evaluate(() => caches.keys())).toEqual([])
})

test('a kept module is read, followed, marked and searched without a network, and what was marked is sent later', async ({
  page,
  context,
  line,
  person,
  login,
  database,
}) => {
  const learner = await person('Learner 1')
  await login(context, learner)
  await keepBasics(page)
  await line.cut()

  await page.goto(PATHS.container)
  await expect(note(page)).toHaveText(NOTE)
  await expect(page.getByRole('heading', { level: 1, name: 'What is a container?' })).toBeVisible()
  await page.getByRole('button', { name: 'Mark as done' }).click()
  await page.reload()
  await expect(note(page)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Done', exact: true })).toBeVisible()

  await page
    .getByRole('main')
    .getByRole('link', { name: /What is an image\?/ })
    .last()
    .click()
  await page.waitForURL(`**${PATHS.image}`)
  await expect(note(page)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'What is an image?' })).toBeVisible()

  await page.getByRole('link', { name: 'Search', exact: true }).click()
  await page.getByRole('combobox', { name: 'Search the guide' }).fill('port is already allocated')
  await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option').first()).toContainText('The port is taken')

  await line.mend()
  await page.goto(PATHS.container)
  await expect(note(page)).toHaveCount(0)
  await expect.poll(async () => (await database.query('SELECT 1 FROM "LearnerEvent" WHERE "userId" = $1', [learner.id])).rowCount).toBe(1)
})

test('a page that is not kept says so and lists what is, and what was removed is gone', async ({ page, line }) => {
  await keepBasics(page)
  await line.cut()
  await page.goto('/get-started/docker-overview/')
  await expect(page.getByRole('heading', { level: 1, name: 'This page is not kept on this device' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'The basics' })).toBeVisible()
  await page.getByRole('link', { name: 'What is a container?' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What is a container?' })).toBeVisible()

  await page.goto('/offline/')
  await expect(module(page, 'The basics')).toContainText('Kept on')
  await module(page, 'The basics').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText('“The basics” was removed from this device.')).toBeVisible()
  expect(await page.evaluate(() => caches.keys())).toEqual([])
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  await expect(page.goto(PATHS.container)).rejects.toThrow(/ERR_CONNECTION_REFUSED|ERR_FAILED/)
})

test('nothing of a person and no answer to a question is ever in a cache', async ({ page, context, line, person, login }) => {
  await login(context, await person('Learner 1'))
  await keepBasics(page)
  for (const path of ['/classes', '/settings', PATHS.container]) await page.goto(path, { waitUntil: 'networkidle' })
  const cached = await listCached(page)
  expect(cached).toContain(PATHS.container)
  expect(cached.filter((path) => /^\/(api|classes|settings|sign-in|welcome|join|admin)(\/|$)/.test(path))).toEqual([])
  const texts = await page.evaluate(async () => {
    const found: string[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) found.push((await (await cache.match(request))?.text()) ?? '')
    }
    return found.join('\n')
  })
  expect(texts).not.toContain('Learner 1')
  const quiz = parse(readFileSync('content/quizzes/what-is-a-container.yaml', 'utf8')) as { questions: Question[] }
  const secrets = ['feedback', 'explanation'].flatMap((name) => listValues(quiz.questions, name))
  expect(secrets.length).toBeGreaterThan(20)
  // Questions stand in the data of the page, where a tag is written with escapes and a quote with a backslash.
  const bare = toPlain(texts.replace(/\\u003c.*?\\u003e|<[^>]+>/g, '').replaceAll('\\"', '"'))
  // The prompts are there, so the answers would be found if they were.
  expect(quiz.questions.filter(({ prompt }) => !bare.includes(toPlain(prompt)))).toEqual([])
  expect(secrets.filter((secret) => bare.includes(toPlain(secret)))).toEqual([])
  expect(/"right":(true|false)/.test(texts)).toBe(false)
  await line.cut()
  await page.goto('/classes')
  await expect(page.getByRole('heading', { level: 1, name: 'This page is not kept on this device' })).toBeVisible()
})

test('a keep that fails keeps nothing half, and leaves the other copies', async ({ page, line }) => {
  await keepBasics(page)
  const before = await listCaches(page)
  await line.cut()
  await module(page, 'Building images').getByRole('button', { name: 'Keep for offline' }).click()
  await expect(page.getByText('“Building images” was not kept.')).toBeVisible()
  expect(await listCaches(page)).toEqual(before)
  await page.goto(PATHS.container)
  await expect(note(page)).toBeVisible()
})

test('copies of an earlier build are renewed after a page came from the network', async ({ page }) => {
  await keepBasics(page)
  const now = await listCaches(page)
  await makeEarlier(page)
  await page.goto(PATHS.container)
  await expect.poll(() => listCaches(page)).toEqual(now)
})

test('an update that fails leaves the earlier copies', async ({ page, context, line }) => {
  await keepBasics(page)
  await makeEarlier(page)
  const before = await listCaches(page)
  // The last of the files to fetch, so that others were fetched already.
  await context.route(`**${PATHS.compose}`, (route) => route.abort())
  const failed = context.waitForEvent('requestfailed', (request) => request.url().endsWith(PATHS.compose))
  await page.goto(PATHS.container)
  await failed
  await expect.poll(() => listCaches(page)).toEqual(before)
  await line.cut()
  await page.goto(PATHS.compose)
  await expect(note(page)).toBeVisible()
})
