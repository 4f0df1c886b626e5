import type { Page, Route } from '@playwright/test'
import { day, makeClass } from './support/class'
import { test as base, expect, type Person } from './support/test'

const test = base.extend<{ taught: { id: string; teacher: Person; learner: Person } }>({
  taught: async ({ context, person, database, login }, use) => {
    const [teacher, learner] = [await person('Instructor 1'), await person('Learner 1')]
    const { id } = await makeClass(database, [
      [teacher, 'teacher'],
      [learner, 'learner'],
    ])
    await login(context, teacher)
    await use({ id, teacher, learner })
  },
})

test.use({ expected: /ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of 502/ })

const said = (page: Page) => page.getByRole('alert').filter({ hasText: /./ })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const UNSURE = 'No answer came from the server, so nobody knows whether this arrived.'

/** Whatever is sent next meets this once. */
const meetOnce = (page: Page, meet: (route: Route) => Promise<void>) =>
  page.route('**/*', (route) => (route.request().method() === 'POST' ? meet(route) : route.fallback()), { times: 1 })

test('an assignment whose answer is lost stays in its form, and sent again it is there once', async ({ page, taught, database }) => {
  await page.goto(`/classes/${taught.id}/assignments/new`)
  await page.getByLabel('Title').fill('First steps')
  await page.getByText('The basics', { exact: true }).click()
  const lesson = page.getByRole('checkbox', { name: 'Lesson: What is an image?' })
  await lesson.check()
  const due = page.getByRole('group', { name: 'Due, in UTC' }).getByLabel('Day')
  await due.fill(day(3))
  const count = async () =>
    (await database.query('SELECT count(*)::int AS n FROM "Assignment" WHERE "classId" = $1', [taught.id])).rows[0].n as number

  await page.context().setOffline(true)
  await button(page, 'Assign it').click()
  await expect(said(page)).toContainText(UNSURE)
  expect(await count()).toBe(0)
  await page.context().setOffline(false)

  await page.route(
    page.url(),
    async (route) => {
      await route.fetch({ maxRedirects: 0 })
      await route.abort('failed')
    },
    { times: 1 },
  )
  await button(page, 'Assign it').click()
  await expect.poll(count).toBe(1)
  await expect(button(page, 'Assign it')).toBeEnabled()
  await expect(said(page)).toContainText(UNSURE)
  await expect(page.getByLabel('Title')).toHaveValue('First steps')
  await expect(lesson).toBeChecked()
  await expect(due).toHaveValue(day(3))

  await button(page, 'Assign it').click()
  await expect(page.getByRole('status').filter({ hasText: 'It is assigned.' })).toBeVisible()
  expect(await count()).toBe(1)
})

test('a roster stays where it is when the connection is cut: its file, its rows, and what was read of them', async ({ page, taught }) => {
  await page.goto(`/classes/${taught.id}/people/import`)
  const file = { name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from('email\none@example.test') }
  await page.getByLabel('Files').setInputFiles(file)
  await page.getByLabel('Or paste the rows').fill('email,name')
  const chosen = () => page.getByLabel('Files').evaluate((input: HTMLInputElement) => [...(input.files ?? [])].map(({ name }) => name))

  await page.context().setOffline(true)
  await button(page, 'Look at it first').click()
  await expect(said(page)).toContainText(UNSURE)
  expect(await chosen()).toEqual(['roster.csv'])
  await expect(page.getByLabel('Or paste the rows')).toHaveValue('email,name')
  await page.context().setOffline(false)
  await page.getByLabel('Or paste the rows').fill('')
  await button(page, 'Look at it first').click()
  await expect(page.getByRole('table', { name: 'What each row would do' })).toContainText('one@example.test')

  await page.context().setOffline(true)
  await button(page, 'Invite 1 person').click()
  await expect(said(page)).toContainText(UNSURE)
  await expect(page.getByRole('table', { name: 'What each row would do' })).toContainText('one@example.test')
  await page.context().setOffline(false)
  await button(page, 'Invite 1 person').click()
  await expect(page.getByText('1 person is newly invited.')).toBeVisible()
})

test('an answer that is not from the guide is told as such, and a password is asked for only once', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill('somebody@example.test')
  await page.getByLabel('Password').fill('not the right one')
  await meetOnce(page, (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }))
  await button(page, 'Sign in').click()
  await expect(said(page)).toContainText(UNSURE)
  await expect(page.getByLabel('Email')).toHaveValue('somebody@example.test')
  await expect(page.getByLabel('Password')).toHaveValue('not the right one')
  await button(page, 'Sign in').click()
  await expect(said(page)).toContainText('do not belong together')
  await expect(page.getByLabel('Email')).toHaveValue('somebody@example.test')
  await expect(page.getByLabel('Password')).toHaveValue('')
})

test('what was chosen stays chosen in a form that is refused', async ({ page, taught, database }) => {
  await page.goto('/classes')
  await page.getByLabel('Time zone').selectOption('Asia/Tokyo')
  await page.getByLabel('Class name').fill(' ')
  await button(page, 'Create class').click()
  await expect(said(page)).toContainText('Give the class a name.')
  await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Tokyo')
  await page.getByLabel('Class name').fill('Night school')
  await button(page, 'Create class').click()
  await page.waitForURL(/\/classes\/[\w-]+$/)
  const { rows } = await database.query(
    'SELECT c."timeZone" FROM "Class" c JOIN "ClassMember" m ON m."classId" = c.id WHERE m."userId" = $1 AND c.name = $2',
    [taught.teacher.id, 'Night school'],
  )
  expect(rows).toEqual([{ timeZone: 'Asia/Tokyo' }])
})
