import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { day, makeAssignment, makeClass } from './support/class'
import { findViolations, WCAG } from './support/find-violations'
import { expect, type Person, test } from './support/test'

const DAY_MS = 24 * 60 * 60 * 1000

/** A class that its learners, each with a group, joined twenty days ago. */
async function openClass(database: pg.Pool, teacher: Person, learners: [Person, group: string | null][]) {
  const { id } = await makeClass(database, [[teacher, 'teacher'], ...learners.map(([one]): [Person, 'learner'] => [one, 'learner'])])
  for (const [{ id: userId }, group] of learners)
    await database.query('UPDATE "ClassMember" SET "group" = $1, "joinedAt" = $2 WHERE "classId" = $3 AND "userId" = $4', [
      group,
      new Date(Date.now() - 20 * DAY_MS),
      id,
      userId,
    ])
  return id
}

const completed = (lessonId: string, daysAgo: number) => ({
  id: randomUUID(),
  type: 'lesson_completed',
  lessonId,
  payload: {},
  at: new Date(Date.now() - daysAgo * DAY_MS).toISOString(),
})

test('an instructor sees who is behind and at risk and why, finds a group, and reads what one learner did when', async ({
  browser,
  baseURL,
  page,
  context,
  person,
  login,
  database,
}) => {
  const [teacher, one, two] = [await person('Instructor 1'), await person('Learner 1'), await person('Learner 2')]
  const classId = await openClass(database, teacher, [
    [one, 'Monday'],
    [two, 'Friday'],
  ])
  await makeAssignment(database, classId, teacher.id, day(-1), 'Week 1')
  const away = await browser.newContext({ baseURL })
  await login(away, one)
  const sent = await away.request.post('/api/events', {
    headers: { origin: baseURL ?? '' },
    data: { events: [completed('what-is-a-container', 3)] },
  })
  expect(sent.status()).toBe(200)
  await away.close()

  await login(context, teacher)
  await page.goto(`/classes/${classId}`)
  const rows = page.getByRole('table', { name: 'Completion' }).locator('tbody tr')
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(0)).toContainText('Week 1: Done')
  await expect(rows.nth(1)).toContainText('At risk: "Week 1" is overdue; 1 more')
  await page.getByLabel('Show').selectOption('behind')
  await page.getByRole('button', { name: 'Apply' }).press('Enter')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('Learner 2')
  await page.goto(`/classes/${classId}?group=Monday`)
  await expect(rows).toHaveCount(1)
  await expect(page.getByLabel('Group')).toHaveValue('Monday')

  const { learners } = await (await page.request.get(`/api/classes/${classId}/completion?group=Monday`)).json()
  expect(learners).toHaveLength(1)
  expect(learners[0]).toMatchObject({ name: 'Learner 1', assignments: [{ title: 'Week 1', state: { kind: 'done' } }] })

  await rows.getByRole('link', { name: 'Learner 1' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Learner 1' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Finished "What is a container?"')
  await expect(page.getByRole('listitem').filter({ hasText: 'Week 1' })).toContainText('Done')
})

test('the table follows what a learner does while it is open, and says so', async ({
  browser,
  baseURL,
  page,
  context,
  person,
  login,
  database,
}) => {
  const [teacher, learner] = [await person('Instructor 1'), await person('Learner 1')]
  const classId = await openClass(database, teacher, [[learner, null]])
  await login(context, teacher)
  await page.goto(`/classes/${classId}`)
  const row = page.getByRole('table', { name: 'Completion' }).locator('tbody tr')
  await expect(page.getByText('Live: the table follows what learners and instructors do.')).toBeVisible()
  await expect(row).toContainText('Not started')
  const away = await browser.newContext({ baseURL })
  await login(away, learner)
  await away.request.post('/api/events', { headers: { origin: baseURL ?? '' }, data: { events: [completed('what-is-an-image', 0)] } })
  await away.close()
  await expect(row).toContainText('On track')
  await expect(page.getByText(/Updated at \d\d:\d\d:\d\d/)).toBeVisible()

  await database.query('UPDATE "ClassMember" SET "leftAt" = now() WHERE "classId" = $1 AND "userId" = $2', [classId, teacher.id])
  await expect(page.getByText('Not live: you no longer teach this class')).toBeVisible()
})

for (const scheme of ['light', 'dark'] as const) {
  test(`${scheme}: axe finds nothing in the class table and on a learner’s page, and nothing scrolls sideways`, async ({
    page,
    context,
    person,
    login,
    database,
  }) => {
    const [teacher, learner] = [await person('Instructor 1'), await person('Learner 1')]
    const classId = await openClass(database, teacher, [[learner, 'Monday']])
    await makeAssignment(database, classId, teacher.id, day(-1), 'Week 1')
    await login(context, teacher)
    await page.emulateMedia({ colorScheme: scheme })
    for (const path of [`/classes/${classId}`, `/classes/${classId}/learners/${learner.id}`]) {
      await page.goto(path)
      for (const width of [390, 1360]) {
        await page.setViewportSize({ width, height: 900 })
        expect(await findViolations(page, WCAG)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      }
    }
  })
}
