import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Pool } from 'pg'
import { parse } from 'yaml'
import { findViolations, WCAG } from './support/find-violations'
import { expect, PATHS, test } from './support/test'

type Question = { id: string; kind: string; prompt: string; options?: { id: string; right?: boolean }[] }
const { questions } = parse(readFileSync('content/quizzes/what-is-a-container.yaml', 'utf8')) as { questions: Question[] }
const question = questions.find(({ kind }) => kind === 'single') as Question
const idOf = (right: boolean, nth = 0) => question.options?.filter((option) => Boolean(option.right) === right)[nth]?.id ?? ''

const region = (page: Page) => page.getByRole('region', { name: 'Check yourself' })
const option = (page: Page, id: string) => region(page).locator(`input[value="${id}"]`)
const check = (page: Page) => region(page).getByRole('button', { name: 'Check answer' }).click()
const verdict = (page: Page) => region(page).locator('.verdict').first()

async function open(page: Page) {
  await page.goto(PATHS.container)
  await expect(option(page, idOf(true))).toBeVisible()
}

/** The question is the first one that is asked. */
const logOf = (page: Page) =>
  page.evaluate(
    (id) =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith('ls:e:'))
        .flatMap((key) => JSON.parse(localStorage.getItem(key) ?? '[]') as { questionId?: string; payload: Record<string, unknown> }[])
        .filter((event) => event.questionId === id)
        .map((event) => event.payload),
    question.id,
  )

test('a second tab is told, keeps what was picked, records nothing, and may try again where the answer was wrong', async ({
  context,
  page,
}) => {
  const other = await context.newPage()
  await open(page)
  await open(other)
  await option(other, idOf(true)).check()

  await option(page, idOf(false)).check()
  await check(page)
  await expect(verdict(page)).toContainText('Not right')

  await expect(verdict(other)).toContainText('This question was answered in another tab, and not right.')
  await expect(verdict(other)).toContainText('What you picked here is kept on this page and was not recorded.')
  await expect(option(other, idOf(true))).toBeChecked()
  await expect(region(other).getByRole('button', { name: 'Check answer' })).toBeHidden()
  expect(await logOf(other)).toHaveLength(1)

  await region(other).getByRole('button', { name: 'Answer anyway as a new try' }).click()
  await expect(option(other, idOf(true))).toBeChecked()
  await check(other)
  await expect(verdict(other)).toHaveText('Right.')
  const log = await logOf(other)
  expect(log).toHaveLength(2)
  expect(log.map(({ after }) => after === null).sort()).toEqual([false, true])
})

test('a second tab cannot answer away what the first one has right', async ({ context, page }) => {
  const other = await context.newPage()
  await open(page)
  await open(other)
  await option(other, idOf(false)).check()
  await option(page, idOf(true)).check()
  await check(page)
  await expect(verdict(page)).toHaveText('Right.')

  await expect(verdict(other)).toContainText('This question was answered in another tab, and right.')
  await expect(region(other).getByRole('button', { name: 'Answer anyway' })).toHaveCount(0)
  await region(other).getByRole('button', { name: 'Show the other answer' }).click()
  await expect(verdict(other)).toHaveText('Right.')
  await expect(option(other, idOf(true))).toBeChecked()
  expect(await logOf(other)).toHaveLength(1)
})

test('an answer keeps the order that was seen and the time it took', async ({ page }) => {
  await open(page)
  const seen = await region(page)
    .locator('.options input')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
  await option(page, idOf(true)).check()
  await check(page)
  await expect(verdict(page)).toHaveText('Right.')
  const [payload] = await logOf(page)
  expect(payload?.shown).toEqual(seen)
  expect(payload?.tookMs).toBeGreaterThan(0)
})

test('two devices of one learner keep both answers, and the right one stands', async ({ browser, baseURL, person, login, database }) => {
  const learner = await person('Learner 1')
  const pages: Page[] = []
  for (let device = 0; device < 2; device++) {
    const context = await browser.newContext({ baseURL })
    await login(context, learner)
    const page = await context.newPage()
    await open(page)
    pages.push(page)
  }
  const [phone, desk] = pages as [Page, Page]
  await option(phone, idOf(true)).check()
  await check(phone)
  await expect(verdict(phone)).toHaveText('Right.')
  await expect.poll(() => countAnswers(database, learner.id)).toBe(1)

  await option(desk, idOf(false)).check()
  await check(desk)
  await expect(verdict(desk)).toContainText('It was answered on another device too. Both answers are kept; a right one stands')
  await expect(verdict(desk)).toContainText(/^Right\./)
  await expect(option(desk, idOf(true))).toBeChecked()
  expect(await countAnswers(database, learner.id)).toBe(2)
  for (const page of pages) await page.context().close()
})

async function countAnswers(database: Pool, userId: string): Promise<number> {
  const { rows } = await database.query('SELECT count(*)::int AS count FROM "Answer" WHERE "userId" = $1', [userId])
  return rows[0].count
}

/** An answer to a version of the question that is not in force, regraded since. */
async function addOldAnswer(database: Pool, userId: string) {
  const [eventId, version] = [randomUUID(), randomUUID().slice(0, 16)]
  await database.query(
    `INSERT INTO "QuestionVersion" ("questionId", version, "lessonId", kind, source, shown, key)
     SELECT "questionId", $2, "lessonId", kind, source, shown || '{"prompt":"As it was <em>asked</em> before"}', key FROM "QuestionVersion" WHERE "questionId" = $1 LIMIT 1`,
    [question.id, version],
  )
  await database.query(
    `INSERT INTO "LearnerEvent" ("userId", id, type, "questionId", at) VALUES ($1, $2, 'question_answered', $3, '2026-01-01T10:00:00Z')`,
    [userId, eventId, question.id],
  )
  await database.query(
    `INSERT INTO "Answer" ("userId", "eventId", "questionId", version, attempt, choice, shown, confidence, "tookMs", "right", score, at)
     VALUES ($1, $2, $3, $4, 1, $5, $6, 'unsure', 12000, true, 1, '2026-01-01T10:00:00Z')`,
    [userId, eventId, question.id, version, JSON.stringify([idOf(false)]), JSON.stringify(question.options?.map(({ id }) => id))],
  )
  await database.query(
    `WITH made AS (INSERT INTO "Regrade" (id, "questionId", policy, answers) VALUES (gen_random_uuid(), $3, 'full', 1) RETURNING id)
     INSERT INTO "RegradedAnswer" ("regradeId", "userId", "eventId", "rightBefore", "scoreBefore", "rightAfter", "scoreAfter")
     SELECT id, $1, $2, false, 0, true, 1 FROM made`,
    [userId, eventId, question.id],
  )
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`"Your answers" shows the question as it was, to its learner alone; axe finds nothing, ${colorScheme}`, async ({
    browser,
    baseURL,
    person,
    login,
    database,
  }) => {
    const [owner, stranger] = [await person('Learner 1'), await person('Learner 2')]
    await addOldAnswer(database, owner.id)
    for (const who of [owner, stranger]) {
      const context = await browser.newContext({ baseURL, colorScheme, viewport: { width: 390, height: 800 } })
      await login(context, who)
      const page = await context.newPage()
      await page.goto('/settings')
      await page.getByRole('link', { name: 'See every answer that is kept' }).click()
      await expect(page).toHaveTitle(/Your answers/)
      await expect(page.getByRole('heading', { level: 1, name: 'Your answers' })).toBeVisible()
      const answer = page.getByRole('article', { name: 'As it was asked before' })
      if (who === owner) {
        await expect(answer).toContainText('100% of the score. It was 0% before the question was corrected.')
        await expect(answer).toContainText('You were: unsure. Took 12 s. The question was edited or removed since.')
        await answer.getByText('What could be picked, as you saw it').click()
        await expect(answer.getByRole('listitem').filter({ hasText: '(picked)' })).toHaveCount(1)
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      } else await expect(answer).toHaveCount(0)
      expect(await findViolations(page, WCAG)).toEqual([])
      await context.close()
    }
  })
}

test('signed out, "Your answers" leads to sign in and shows nothing', async ({ page }) => {
  await page.goto('/settings/answers')
  await expect(page).toHaveTitle(/Sign in/)
})
