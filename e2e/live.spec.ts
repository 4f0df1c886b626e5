import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { makeClass } from './support/class'
import { test as base } from './support/line'
import { expect, type Person } from './support/test'

const test = base.extend<{ open: { id: string; finish: () => Promise<void>; add: () => Promise<void> } }>({
  /** The page of a class, which follows it. */
  open: async ({ page, context, person, login, database }, use) => {
    const [teacher, learner] = [await person('Instructor 1'), await person('Learner 1')]
    const { id } = await makeClass(database, [
      [teacher, 'teacher'],
      [learner, 'learner'],
    ])
    await login(context, teacher)
    await page.goto(`/classes/${id}`)
    /** The learner finishes a lesson, a minute ago by the server's clock: a stream that begins now has not heard of it. */
    const finish = async () => {
      const received = new Date(Date.now() - 60_000)
      const event = [learner.id, randomUUID(), 'what-is-an-image', received]
      await database.query(
        `INSERT INTO "LearnerEvent" ("userId", id, type, "lessonId", at, "receivedAt") VALUES ($1, $2, 'lesson_completed', $3, $4, $4)`,
        event,
      )
      await database.query(
        `INSERT INTO "LessonCompletion" ("userId", "lastEventId", "lessonId", "firstAt", "lastAt", done) VALUES ($1, $2, $3, $4, $4, true)`,
        event,
      )
    }
    const add = async () => {
      const other: Person = await person('Learner 2')
      await database.query(`INSERT INTO "ClassMember" ("classId", "userId", role, number) VALUES ($1, $2, 'learner', 9)`, [id, other.id])
      await database.query(
        `INSERT INTO "ClassAct" (id, "classId", kind, "actorId", "subjectId", at) VALUES ($1, $2, 'joined', $3, $3, now())`,
        [randomUUID(), id, other.id],
      )
    }
    await use({ id, finish, add })
  },
})

test.use({
  expected: /ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED|ERR_NETWORK|Failed to fetch|status of 502|MIME type/,
})

const rows = (page: Page) => page.getByRole('table', { name: 'Completion' }).locator('tbody tr')
const isLive = (page: Page) => expect(page.getByText('Live: the table follows what learners and instructors do.')).toBeVisible()

test('after a cut the class page shows what happened meanwhile, and says what is true all along', async ({ page, open, line }) => {
  await isLive(page)
  await expect(rows(page)).toContainText('Not started')
  await line.cut()
  await expect(page.getByText('Not live: the connection was lost and is tried again')).toBeVisible()
  await open.finish()
  await line.mend()
  await isLive(page)
  await expect(rows(page)).toContainText('On track')
})

test('an answer that is no stream does not end it, and who joins shows', async ({ page, open }) => {
  await isLive(page)
  await page.route('**/live', (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '' }), { times: 1 })
  await page.reload()
  await expect(page.getByText('Not live: the connection was lost and is tried again')).toBeVisible()
  await isLive(page)
  await open.add()
  await expect(rows(page)).toHaveCount(2)
})

test('out of sight the page holds no connection, and in sight again it shows what happened meanwhile', async ({ page, open }) => {
  await isLive(page)
  const show = (hidden: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: hidden })
      document.dispatchEvent(new Event('visibilitychange'))
    }, hidden)
  const ended = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/live'))
  await show(true)
  await ended
  await open.finish()
  await show(false)
  await isLive(page)
  await expect(rows(page)).toContainText('On track')
})
