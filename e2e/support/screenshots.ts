import { mkdirSync } from 'node:fs'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../../tests/find-chromium'

/**
 * `npm run screenshots -- http://localhost:3000`: the pictures of the README, of a guide that runs with the demo class in it.
 * DEMO_EMAIL and DEMO_PASSWORD are the teacher's, as `npm run demo` prints them.
 */
const FOLDER = 'docs/screenshots'
const LESSON = '/get-started/docker-concepts/the-basics/what-is-a-registry/'
const base = process.argv[2] ?? 'http://localhost:3000'

mkdirSync(FOLDER, { recursive: true })
const browser = await chromium.launch(await findChromium())
const open = (colorScheme: 'light' | 'dark', width = 1360) =>
  browser.newPage({ baseURL: base, colorScheme, viewport: { width, height: 860 } })
const save = (page: Page, name: string) => page.screenshot({ path: `${FOLDER}/${name}.png` })

const guest = await open('light')
for (const lesson of ['what-is-a-container', 'what-is-an-image']) {
  await guest.goto(`/get-started/docker-concepts/the-basics/${lesson}/`)
  await guest.getByRole('button', { name: 'Mark as done' }).click()
  await guest.getByRole('button', { name: 'Undo' }).waitFor()
}
await guest.goto('/get-started/introduction/whats-next/', { waitUntil: 'networkidle' })
await save(guest, 'whats-next')
await guest.goto(LESSON, { waitUntil: 'networkidle' })
const quiz = guest.getByRole('region', { name: 'Check yourself' })
await quiz.getByRole('radio').first().check()
await quiz.getByRole('button', { name: 'Check answer' }).click()
await quiz
  .getByRole('status')
  .filter({ hasText: /^(Right|Not right)/ })
  .waitFor()
await quiz.evaluate((element) => element.scrollIntoView({ block: 'start' }))
await save(guest, 'quiz')
await guest.goto('/progress/', { waitUntil: 'networkidle' })
await save(guest, 'progress')

const dark = await open('dark', 390)
await dark.goto(LESSON, { waitUntil: 'networkidle' })
await save(dark, 'lesson-small-dark')

const { DEMO_EMAIL, DEMO_PASSWORD } = process.env
if (DEMO_EMAIL && DEMO_PASSWORD) {
  const teacher = await open('light')
  await teacher.goto('/sign-in?to=/classes')
  await teacher.getByLabel('Email').fill(DEMO_EMAIL)
  await teacher.getByLabel('Password').fill(DEMO_PASSWORD)
  await teacher.getByRole('button', { name: 'Sign in', exact: true }).click()
  await teacher.waitForURL(/\/classes/)
  await teacher.getByRole('link', { name: 'Demo class' }).click()
  await teacher.getByRole('table', { name: 'Completion' }).waitFor()
  // The numbers above the table, clear of the header that stays.
  await teacher.getByText('learners done').evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 160))
  await save(teacher, 'class')
} else console.log('No picture of a class: set DEMO_EMAIL and DEMO_PASSWORD to what `npm run demo` printed.')
await browser.close()
console.log(`The pictures are in ${FOLDER}.`)
