import type { Page } from '@playwright/test'
import { findViolations, WCAG } from './support/find-violations'
import { expect, PATHS, test } from './support/test'

const PUBLIC = [
  PATHS.home,
  PATHS.whatsNext,
  PATHS.container,
  PATHS.compose,
  PATHS.progress,
  '/privacy/',
  '/search/',
  '/offline/',
  '/glossary/',
  '/sign-in',
  '/sign-in?mode=create',
  '/no-such-page/',
]
const PERSONAL = ['/classes', '/join', '/settings']

test.use({ expected: /404 \(Not Found\)/ })

async function check(page: Page, path: string) {
  await page.goto(path, { waitUntil: 'networkidle' })
  expect(await findViolations(page, WCAG), path).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test('axe finds nothing on the pages that everybody sees', async ({ page }) => {
      test.slow()
      for (const path of PUBLIC) await check(page, path)
    })

    test('axe finds nothing on the pages of one person, nor on a class with learners', async ({
      page,
      context,
      person,
      login,
      database,
    }) => {
      test.slow()
      const teacher = await person('Instructor 1')
      await login(context, teacher)
      for (const path of PERSONAL) await check(page, path)
      const { rows } = await database.query(
        `INSERT INTO "Class" (id, name, "joinCode") VALUES (gen_random_uuid(), 'Axe', gen_random_uuid()::text) RETURNING id`,
      )
      const add = (id: string, role: string) =>
        database.query('INSERT INTO "ClassMember" ("classId", "userId", role) VALUES ($1, $2, $3::"ClassRole")', [rows[0].id, id, role])
      await add(teacher.id, 'teacher')
      await check(page, `/classes/${rows[0].id}`)
      for (const name of ['Learner 1', 'Learner 2']) await add((await person(name)).id, 'learner')
      await check(page, `/classes/${rows[0].id}`)
    })

    test('axe finds nothing in a quiz under way', async ({ page }) => {
      await page.goto(PATHS.container)
      const quiz = page.getByRole('region', { name: 'Check yourself' })
      await quiz.getByRole('radio').first().check()
      await quiz.getByRole('button', { name: 'Check answer' }).click()
      await expect(quiz.getByRole('status').filter({ hasText: /^(Right|Not right)/ })).toBeVisible()
      await quiz.getByRole('button', { name: 'Show all questions' }).click()
      expect(await findViolations(page)).toEqual([])
    })
  })
}

for (const width of [320, 390, 820, 1360]) {
  test(`nothing scrolls sideways at ${width} px`, async ({ page, context, person, login }) => {
    await page.setViewportSize({ width, height: 800 })
    await login(context, await person('Instructor 1'))
    for (const path of [...PUBLIC, ...PERSONAL]) {
      await page.goto(path)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0)
    }
  })
}

test('the first Tab reaches the skip link, and it leads to the content', async ({ page }) => {
  await page.goto(PATHS.container)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  expect(new URL(page.url()).hash).toBe('#main')
})

test('a lesson prints as a clean document', async ({ page }) => {
  await page.goto(PATHS.container)
  await page.emulateMedia({ media: 'print' })
  for (const name of ['Main', 'Curriculum', 'On this page']) await expect(page.getByRole('navigation', { name })).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the sheet of commands prints alone when the address names it', async ({ page }) => {
  await page.goto('/get-started/resources/#commands-on-one-sheet')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'Commands on one sheet' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Look around and clean up' })).toBeVisible()
  for (const name of ['Resources for further learning', 'On your own machine', 'Look it up'])
    await expect(page.getByRole('heading', { name, exact: true })).toBeHidden()

  await page.goto('/get-started/resources/')
  await expect(page.getByRole('heading', { name: 'Look it up', exact: true })).toBeVisible()
})
