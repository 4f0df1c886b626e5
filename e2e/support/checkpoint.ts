import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Locator, Page } from '@playwright/test'
import type { Pool } from 'pg'
import { getCompiled, solve } from './answers'
import { expect, type Person } from './test'

export const MODULE = '/checkpoints/the-basics'

export type Drawn = { id: string; version: string; lessonId: string }

/** The newest attempt of somebody, as the database has it. */
export async function readAttempt(database: Pool, userId: string, moduleId = 'the-basics') {
  const { rows } = await database.query(
    'SELECT id, questions, answers, "finishedAt" FROM "CheckpointAttempt" WHERE "userId" = $1 AND "moduleId" = $2 ORDER BY "startedAt" DESC LIMIT 1',
    [userId, moduleId],
  )
  return rows[0] as { id: string; questions: Drawn[]; answers: Record<string, unknown>; finishedAt: Date | null }
}

export const post = (request: APIRequestContext, origin: string, path: string, data: object) =>
  request.post(path, { headers: { origin }, data, maxRedirects: 0 })

/** Gives the right answer to a question without a page; answers the status. */
export async function postRight(request: APIRequestContext, origin: string, attemptId: string, questionId: string): Promise<number> {
  const choice = solve(getCompiled(questionId).key)
  return (await post(request, origin, '/api/checkpoints/answer', { attemptId, questionId, choice })).status()
}

export const testOf = (page: Page) => page.getByRole('region', { name: 'The test' })
export const nextButton = (page: Page) => testOf(page).getByRole('button', { name: /^(Next question|To the overview)$/ })
export const questionOf = (page: Page) => testOf(page).getByRole('group').first()

export async function start(page: Page, path = MODULE, clock: 'no clock' | 'with a clock' = 'no clock') {
  await page.goto(path)
  if (clock === 'with a clock') await page.getByLabel(/^With a clock/).check()
  await page.getByRole('button', { name: /^Start/ }).click()
  await expect(testOf(page)).toBeVisible()
}

export const toOverview = (page: Page) =>
  testOf(page)
    .getByRole('button', { name: /overview$/i })
    .click()

/** A double click whose second half meets the same button, wherever that stands by then. */
export async function doubleClick(first: Locator, second = first): Promise<void> {
  const { mouse } = first.page()
  for (const [index, button] of [first, second].entries()) {
    await button.hover()
    await mouse.down({ clickCount: index + 1 })
    await mouse.up({ clickCount: index + 1 })
  }
}

/** To a question by its place, over the overview. */
export async function openQuestion(page: Page, place: number) {
  await toOverview(page)
  await openAt(page, place)
}

/** The same, from the overview. */
export async function openAt(page: Page, place: number) {
  await testOf(page)
    .getByRole('button', { name: `Open question ${place + 1}`, exact: true })
    .click()
  await expect(testOf(page)).toContainText(`Question ${place + 1} of `)
}

/** Has an open test ask one question, and then what was drawn. */
export async function drawFirst(database: Pool, userId: string, { id, version, lessonId }: Drawn): Promise<void> {
  const { id: attemptId, questions } = await readAttempt(database, userId)
  const drawn = [{ id, version, lessonId }, ...questions.filter((question) => question.id !== id)]
  await database.query('UPDATE "CheckpointAttempt" SET questions = $2 WHERE id = $1', [attemptId, JSON.stringify(drawn)])
}

/** How the fields of the question that is open stand. */
export const readFields = (page: Page) =>
  questionOf(page).evaluate((group) =>
    [...group.querySelectorAll<HTMLInputElement>('[data-step], input, select, textarea')].map(
      (field) => field.getAttribute('data-step') ?? (/radio|checkbox/.test(field.type) ? String(field.checked) : field.value),
    ),
  )

/** Hands in from the overview, and waits for what is said of it. */
export async function handIn(page: Page, says: string | RegExp) {
  await page.getByRole('button', { name: 'Hand in' }).click()
  // Wherever the page stood when it was handed in.
  await expect(page.getByRole('heading', { name: says })).toBeInViewport()
}

/** What the public page of a certificate says of it. */
export const expectState = (page: Page, state: 'Valid' | 'Revoked' | 'Unknown') =>
  expect(page.getByRole('heading', { name: state, exact: true })).toBeVisible()

/** Modules with a checkpoint, as the page lists them. */
export async function listModuleIds(request: APIRequestContext): Promise<string[]> {
  const html = await (await request.get('/checkpoints')).text()
  return [...new Set([...html.matchAll(/"\/checkpoints\/([a-z0-9-]+)"/g)].map(([, id]) => id ?? ''))]
}

/** Writes a passed attempt of every module, without taking the tests. */
export async function passAll(database: Pool, request: APIRequestContext, person: Person) {
  for (const moduleId of await listModuleIds(request))
    await database.query(
      `INSERT INTO "CheckpointAttempt" (id, "userId", "moduleId", seed, questions, "startedAt", "finishedAt", score, passed, report)
       VALUES ($1, $2, $3, 'seed', '[]', now(), now(), 0.93, true, '{"lessons":[],"dropped":0}')`,
      [randomUUID(), person.id, moduleId],
    )
}

export async function makeCertificate(page: Page, shows: { name?: string; scores?: boolean } = {}): Promise<string> {
  await page.goto('/certificate')
  if (shows.name) {
    await page.getByLabel('Show my name').check()
    await page.getByLabel('Name to show').fill(shows.name)
  }
  if (shows.scores) await page.getByLabel('Show my best score').check()
  await page.getByLabel('I agree').check()
  await page.getByRole('button', { name: 'Make my certificate' }).click()
  await expect(page.getByText('Your certificate is made and signed.')).toBeVisible()
  const href = await page.getByRole('link', { name: /\/check\// }).getAttribute('href')
  return href ?? ''
}
