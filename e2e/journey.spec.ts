import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, PATHS, test } from './support/test'

test('a guest reads, answers, finishes, makes an account, gets the receipt and joins a class; the instructor sees it in the table and the CSV', async ({
  page,
  browser,
  baseURL,
  person,
  login,
  database,
  lessons,
}) => {
  const teacherContext = await browser.newContext({ baseURL })
  await login(teacherContext, await person('Instructor 1'))
  const teacher = await teacherContext.newPage()
  await teacher.goto('/classes')
  await teacher.getByLabel('Class name').fill('Platform onboarding')
  await teacher.getByRole('button', { name: 'Create class' }).click()
  await teacher.waitForURL(/\/classes\/[0-9a-f-]{36}/)
  const classUrl = teacher.url()
  await expect(teacher.getByText('Join code').first()).toBeVisible()
  const code =
    (await teacher
      .getByText(/^[A-Z]+-[A-Z0-9]{6}$/)
      .first()
      .textContent()) ?? ''
  expect(code).not.toBe('')

  // The guest.
  await page.goto(PATHS.container)
  const quiz = page.getByRole('region', { name: 'Check yourself' })
  await quiz.getByRole('radio').first().check()
  await quiz.getByRole('button', { name: 'Check answer' }).click()
  await expect(quiz.getByRole('status').filter({ hasText: /^(Right|Not right)/ })).toBeVisible()
  await page.getByRole('button', { name: 'Mark as done' }).click()
  await page.goto(PATHS.whatsNext)
  await expect(page.locator('[aria-current="step"]')).toContainText('What is an image?')

  // The account.
  const email = `${randomUUID()}@example.test`
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByRole('link', { name: 'Create account' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Learner 1')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill('a long and quiet harbour')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL(/\/welcome/)
  await expect(page.getByText('1 lesson, 1 quiz added.')).toBeVisible()
  const stored = await database.query(
    'SELECT e.type FROM "LearnerEvent" e JOIN "User" u ON u.id = e."userId" WHERE u.email = $1 ORDER BY e.type',
    [email],
  )
  expect(stored.rows.map((row) => row.type).sort()).toEqual(['lesson_completed', 'question_answered'])
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('ls:e:guest')))).toEqual([])

  // The class.
  await page.goto('/join')
  await page.getByLabel('Join code').fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Show the class first' }).click()
  await expect(page.getByText('Platform onboarding').first()).toBeVisible()
  await expect(page.getByText(/instructor/i).first()).toBeVisible()
  await page.getByRole('button', { name: 'Join class' }).click()
  await page.waitForURL(/\/classes/)
  await expect(page.getByText('Platform onboarding').first()).toBeVisible()
  await expect(page.getByText('Nothing is assigned to you yet.')).toBeVisible()

  // The instructor.
  await teacher.goto(classUrl)
  const row = teacher.getByRole('table', { name: 'Completion' }).getByRole('row', { name: /Learner 1/ })
  await expect(row).toContainText(`${Math.floor(100 / lessons.length)}%`)
  const [download] = await Promise.all([teacher.waitForEvent('download'), teacher.getByRole('link', { name: 'Download CSV' }).click()])
  const csv = await readFile((await download.path()) ?? '')
  expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(csv.toString('utf8')).toContain('Learner 1')

  // Progress follows the account into another browser, and signing out leaves nothing behind.
  const elsewhere = await browser.newContext({ baseURL })
  const other = await elsewhere.newPage()
  const signIn = async () => {
    await other.goto('/sign-in')
    await other.getByLabel('Email').fill(email)
    await other.getByLabel('Password').fill('a long and quiet harbour')
    await other.getByRole('button', { name: 'Sign in' }).click()
    await other.waitForURL((url) => !/sign-in|welcome/.test(url.pathname))
  }
  await signIn()
  await other.goto(PATHS.whatsNext)
  await expect(other.locator('[aria-current="step"]')).toContainText('What is an image?')
  await other.goto(PATHS.image)
  await expect.poll(() => other.evaluate(() => localStorage.getItem('ls:visits'))).toContain('what-is-an-image')
  await other.goto('/settings')
  await other.getByRole('button', { name: 'Sign out', exact: true }).click()
  await other.waitForURL(/signed-out/)
  await expect.poll(() => other.evaluate(() => localStorage.getItem('ls:visits'))).toBeNull()
  await other.goto(PATHS.whatsNext)
  await expect(other.locator('[aria-current="step"]')).toContainText('What is a container?')

  // Whoever signs in at once, even again, finds their progress there and not half a minute later.
  await signIn()
  await other.goto(PATHS.whatsNext)
  await expect(other.locator('[aria-current="step"]')).toContainText('What is an image?')
  await Promise.all([teacherContext.close(), elsewhere.close()])
})

test('what is done offline is sent when the network is back, once', async ({ page, context, person, login, database }) => {
  const learner = await person('Learner 2')
  await login(context, learner)
  const live = page.waitForResponse('**/api/progress')
  await page.goto(PATHS.image)
  await live
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Mark as done' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await context.setOffline(false)
  const count = () =>
    database
      .query('SELECT count(*)::int AS n FROM "LearnerEvent" WHERE "userId" = $1', [learner.id])
      .then(({ rows }) => rows[0].n as number)
  await expect.poll(count, { timeout: 20_000 }).toBe(1)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  expect(await count()).toBe(1)
})

test('what is done while the server is still being asked is sent after it', async ({ page, context, person, login, database }) => {
  const learner = await person('Learner 3')
  await login(context, learner)
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/api/progress', async (route) => {
    await released
    await route.continue()
  })
  const asked = page.waitForRequest('**/api/progress')
  await page.goto(PATHS.image)
  await asked
  await page.getByRole('button', { name: 'Mark as done' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  release()
  const count = () =>
    database
      .query('SELECT count(*)::int AS n FROM "LearnerEvent" WHERE "userId" = $1', [learner.id])
      .then(({ rows }) => rows[0].n as number)
  await expect.poll(count).toBe(1)
})

test('a lesson marked as done says so even where the curriculum cannot be fetched', async ({ page }) => {
  await page.route('**/outline.json', (route) => route.abort('internetdisconnected'))
  await page.goto(PATHS.image)
  await page.getByRole('button', { name: 'Mark as done' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
})
test.use({ expected: /ERR_INTERNET_DISCONNECTED/ })
