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

test('rows out of sight are not laid out, heads stay in sight, columns line up, and it is a table to a screen reader', async ({
  page,
  context,
  person,
  login,
  database,
  playwright,
  launchOptions,
  baseURL,
}) => {
  const COUNT = 60
  const teacher = await person('Instructor 1')
  const learners = await Promise.all(Array.from({ length: COUNT }, (_, index) => person(`Learner ${index + 1}`)))
  const classId = await openClass(
    database,
    teacher,
    learners.map((one) => [one, null]),
  )
  await makeAssignment(database, classId, teacher.id, day(-1), 'Week 1')
  await login(context, teacher)
  await page.goto(`/classes/${classId}`)
  const region = page.getByRole('region', { name: 'Table: Completion' })
  const rows = region.locator('tbody tr')
  await expect(rows).toHaveCount(COUNT)
  const isLaidOut = (index: number) =>
    rows.nth(index).evaluate((row) => row.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) ?? false)

  for (const width of [700, 1000, 1360]) {
    await page.setViewportSize({ width, height: 900 })
    await region.evaluate((box) => {
      box.scrollTo(0, 0)
      box.scrollIntoView()
    })
    await expect.poll(() => isLaidOut(0)).toBe(true)
    await expect.poll(() => isLaidOut(COUNT - 1)).toBe(false)
    // Each row has its columns where the head has them.
    const lefts = await region
      .locator('tr')
      .evaluateAll((all) =>
        all
          .filter((row) => row.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }))
          .map((row) => Array.from(row.children, (cell) => Math.round(cell.getBoundingClientRect().left)).join()),
      )
    expect(lefts.length).toBeGreaterThan(5)
    expect(new Set(lefts).size).toBe(1)
  }

  await page.setViewportSize({ width: 1000, height: 900 })
  await rows.last().scrollIntoViewIfNeeded()
  await region.evaluate((box) => box.scrollTo(100, box.scrollHeight))
  await expect.poll(() => isLaidOut(COUNT - 1)).toBe(true)
  const edge = (await region.boundingBox()) ?? { x: Number.NaN, y: Number.NaN }
  const corner = await region.getByRole('columnheader', { name: 'Learner' }).boundingBox()
  expect(corner?.x).toBeCloseTo(edge.x, 0)
  expect(corner?.y).toBeCloseTo(edge.y, 0)
  expect((await rows.last().getByRole('rowheader').boundingBox())?.x).toBeCloseTo(edge.x, 0)
  // What is under the corner of the heads is the head, not the row or the column that went under it.
  expect(await page.evaluate(({ x, y }) => document.elementFromPoint(x + 5, y + 5)?.textContent, edge)).toBe('Learner')

  await page.emulateMedia({ media: 'print' })
  expect(await isLaidOut(0)).toBe(true)
  expect(await rows.first().evaluate((row) => getComputedStyle(row).display)).toBe('table-row')

  // As a screen reader makes the browser build it: without one, rows out of sight are not in the tree yet.
  const heard = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), '--force-renderer-accessibility'],
  })
  const listener = await heard.newContext({ baseURL, viewport: { width: 1360, height: 900 } })
  await login(listener, teacher)
  const tab = await listener.newPage()
  await tab.goto(`/classes/${classId}`)
  const devTools = await listener.newCDPSession(tab)
  const countRoles = async () => {
    const { nodes } = await devTools.send('Accessibility.getFullAXTree')
    const roles = nodes.flatMap(({ ignored, role }) => (ignored ? [] : [role?.value]))
    return ['table', 'row', 'columnheader', 'rowheader', 'cell'].map((role) => roles.filter((one) => one === role).length)
  }
  await expect.poll(countRoles).toEqual([1, COUNT + 1, 8, COUNT, 7 * COUNT])
  await heard.close()
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
      for (const width of [390, 700, 1360]) {
        await page.setViewportSize({ width, height: 900 })
        expect(await findViolations(page, WCAG)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      }
    }
  })
}
