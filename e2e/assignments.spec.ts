import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { readIcal } from '../tests/read-ical'
import { day, makeAssignment, makeClass, press, readKept, typeDay } from './support/class'
import { findViolations, WCAG } from './support/find-violations'
import { test as base, expect, PATHS, type Person, watchLayoutShift } from './support/test'

const test = base.extend<{
  /** A class with one teacher and one learner. */
  taught: { id: string; path: string; teacher: Person; learner: Person }
}>({
  taught: async ({ person, database }, use) => {
    const [teacher, learner] = [await person('Instructor 1'), await person('Learner 1')]
    const { id, path } = await makeClass(database, [
      [teacher, 'teacher'],
      [learner, 'learner'],
    ])
    await use({ id, path, teacher, learner })
  },
})

const dueList = (page: Page) => page.getByRole('region', { name: 'Due in your classes' })
const standing = (page: Page, name: string) => page.getByRole('table', { name: 'Standings' }).getByRole('row', { name: new RegExp(name) })

test('by keyboard: a teacher assigns a module, extends it for one learner, and sees whose state a change would change; a learner finds it, finishes late, and has it in a calendar', async ({
  page,
  browser,
  baseURL,
  person,
  login,
  database,
  request,
}) => {
  test.slow()
  const [teacher, one, two] = [await person('Instructor 1'), await person('Learner 1'), await person('Learner 2')]
  const { id, path } = await makeClass(database, [
    [teacher, 'teacher'],
    [one, 'learner'],
    [two, 'learner'],
  ])
  await login(page.context(), teacher)
  await page.goto(path)
  await press(page.getByRole('link', { name: 'Make an assignment' }))

  // What is refused keeps what was typed.
  await page.getByLabel('Title').focus()
  await page.keyboard.type('First steps')
  await press(page.getByRole('button', { name: 'Assign it' }))
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveText('Choose at least one module, lesson, quiz or checkpoint.')
  await expect(page.getByLabel('Title')).toHaveValue('First steps')
  await press(page.getByText('The basics', { exact: true }))
  await press(page.getByRole('checkbox', { name: /^Whole module: The basics/ }), 'Space')
  await press(page.getByRole('radio', { name: 'Only some of it' }), 'Space')
  await page.getByLabel('How many, if only some').focus()
  await page.keyboard.type('1')
  await typeDay(page.getByRole('group', { name: 'Due, in UTC' }).getByLabel('Day'), day(3))
  await press(page.getByRole('button', { name: 'Assign it' }))
  await expect(page.getByRole('status').filter({ hasText: 'It is assigned.' })).toBeVisible()
  await expect(standing(page, 'Learner 2')).toContainText('Not started')
  const address = new URL(page.url()).pathname

  await press(page.getByRole('link', { name: 'Extend or excuse Learner 1' }))
  await typeDay(page.getByLabel('Day'), day(9))
  await page.getByLabel('Reason for the extension').focus()
  await page.keyboard.type('Was ill')
  await press(page.getByRole('button', { name: 'Extend', exact: true }))
  await expect(page.getByRole('status').filter({ hasText: 'until the new due time' })).toBeVisible()
  await expect(standing(page, 'Learner 1')).toContainText('Was ill')

  await press(page.getByRole('link', { name: 'Change it' }))
  await typeDay(page.getByRole('group', { name: 'Due, in UTC' }).getByLabel('Day'), day(-1))
  await press(page.getByRole('button', { name: 'Preview the change' }))
  await expect(page.getByRole('heading', { name: '1 learner changes state, of 2' })).toBeVisible()
  const row = page.getByRole('table', { name: 'Whose state changes' }).getByRole('row', { name: /Learner 2/ })
  await expect(row).toContainText('Not started')
  await expect(row).toContainText('Overdue')
  await press(page.getByRole('button', { name: 'Save the change' }))
  await expect(page.getByRole('status').filter({ hasText: 'new version' })).toBeVisible()
  await expect(standing(page, 'Learner 2')).toContainText('Overdue')
  await expect(standing(page, 'Learner 1')).toContainText('Not started')
  const { rows } = await database.query('SELECT kind FROM "ClassAct" WHERE "classId" = $1 ORDER BY at', [id])
  expect(rows.map(({ kind }) => kind)).toEqual(['assigned', 'excepted', 'assignment-changed'])

  // The learner. What is due is kept with the first page and stands in the next one from its first frame.
  const context = await browser.newContext({ baseURL })
  await login(context, two)
  const learner = await context.newPage()
  const told = learner.waitForResponse('**/api/progress')
  await learner.goto(PATHS.home)
  await told
  await expect.poll(() => readKept(learner)).toContain('First steps')
  await learner.goto(PATHS.home)
  await expect(dueList(learner).getByRole('listitem').filter({ hasText: 'First steps' })).toContainText('Overdue')
  await learner.goto(PATHS.whatsNext)
  await expect(learner.locator('[data-lesson="what-is-an-image"]').getByText('Overdue')).toBeVisible()
  await learner.goto('/classes')
  await expect(learner.getByRole('list', { name: 'To do in Harbour school' })).toContainText('Overdue')

  await press(learner.getByRole('button', { name: 'Make a calendar address' }))
  const field = learner.getByLabel('Address of your calendar')
  const feed = await field.inputValue()
  const answer = await request.get(new URL(feed).pathname)
  expect(answer.headers()).toMatchObject({ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, max-age=300' })
  const [event] = readIcal(await answer.body()).children
  expect(event?.properties).toMatchObject({ SUMMARY: 'Due: First steps', SEQUENCE: '2', STATUS: 'CONFIRMED' })
  expect(event?.properties.DTSTART).toBe(`${day(-1).replaceAll('-', '')}T235959Z`)

  await press(learner.getByRole('link', { name: 'First steps' }))
  await learner.waitForURL(`**${PATHS.container}`)
  await press(learner.getByRole('button', { name: 'Mark as done' }))
  await expect.poll(() => readKept(learner)).not.toContain('First steps')
  await learner.goto(PATHS.home)
  await expect(dueList(learner)).toBeHidden()
  await learner.goto('/classes')
  await press(learner.getByText('1 assignment done or excused'))
  await expect(learner.getByRole('list', { name: 'Done or excused in Harbour school' })).toContainText('Done late')
  await press(learner.getByText('Revoke the address'))
  await press(learner.getByRole('button', { name: 'Revoke it now' }))
  await expect(learner.getByRole('status').filter({ hasText: 'revoked' })).toBeVisible()
  expect((await request.get(new URL(feed).pathname)).status()).toBe(404)

  await page.goto(`${address}?state=done-late`)
  await expect(standing(page, 'Learner 2')).toContainText('1 of 1')
  await expect(page.locator('dd').filter({ hasText: '1 of 2' })).toBeVisible()
  await press(page.getByText('Withdraw it', { exact: true }))
  await press(page.getByRole('button', { name: 'Withdraw it now' }))
  await expect(page.getByText('Nothing is assigned.')).toBeVisible()
  await learner.goto('/classes')
  await expect(learner.getByText('First steps')).toHaveCount(0)
  await context.close()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('a teacher assigns, a stale change is refused and kept, and a learner gets a calendar address', async ({
    page,
    browser,
    baseURL,
    taught: { teacher, learner, path },
    login,
  }) => {
    await login(page.context(), teacher)
    await page.goto(`${path}/new`)
    await page.getByLabel('Title').fill('Second steps')
    await page.getByText('The basics', { exact: true }).click()
    await page.getByRole('checkbox', { name: 'Lesson: What is an image?' }).check()
    await page.getByRole('group', { name: 'Late work until, in UTC' }).getByLabel('Day').fill(day(3))
    await page.getByRole('button', { name: 'Assign it' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'no due time' })).toBeVisible()
    await expect(page.getByRole('checkbox', { name: 'Lesson: What is an image?' })).toBeChecked()
    await page.getByRole('group', { name: 'Due, in UTC' }).getByLabel('Day').fill(day(2))
    await page.getByRole('button', { name: 'Assign it' }).click()
    await expect(page.getByText('It is assigned.')).toBeVisible()

    await page.getByRole('link', { name: 'Change it' }).click()
    await page.getByLabel('Title').fill('Third steps')
    await page.getByRole('button', { name: 'Preview the change' }).click()
    const other = await page.context().newPage()
    await other.goto(page.url().replace('Third+steps', 'Other+steps'))
    await other.getByRole('button', { name: 'Save the change' }).click()
    await expect(other.getByText('new version')).toBeVisible()
    await page.getByRole('button', { name: 'Save the change' }).click()
    await expect(page.getByText('yours was not saved')).toBeVisible()
    await expect(page.getByLabel('Title')).toHaveValue('Third steps')
    await page.reload()
    await page.getByRole('link', { name: 'go on from version 2' }).click()
    await page.getByRole('button', { name: 'Save the change' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Third steps')

    const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
    await login(context, learner)
    const own = await context.newPage()
    await own.goto('/classes')
    await expect(own.getByRole('list', { name: 'To do in Harbour school' })).toContainText('Third steps')
    await own.getByRole('button', { name: 'Make a calendar address' }).click()
    await expect(own.getByLabel('Address of your calendar')).toHaveValue(/\/calendar\/[\w-]{43}\.ics$/)
    await context.close()
  })
})

test('the pages exist for instructors only, and the forms for teachers', async ({ browser, baseURL, person, login, database }) => {
  const [teacher, assistant, learner, stranger] = [
    await person('Instructor 1'),
    await person('Instructor 2'),
    await person('Learner 1'),
    await person('Learner 2'),
  ]
  const { id, path } = await makeClass(database, [
    [teacher, 'teacher'],
    [assistant, 'assistant'],
    [learner, 'learner'],
  ])
  const assignment = await makeAssignment(database, id, teacher.id, day(2), 'A secret title')
  const pages = ['', `/${assignment}`, '/new', `/${assignment}/edit`, `/${randomUUID()}`, '/nonsense']
  for (const [who, statuses] of [
    [teacher, [200, 200, 200, 200, 404, 404]],
    [assistant, [200, 200, 404, 404, 404, 404]],
    [learner, [404, 404, 404, 404, 404, 404]],
    [stranger, [404, 404, 404, 404, 404, 404]],
  ] as const) {
    const context = await browser.newContext({ baseURL })
    await login(context, who)
    for (const [index, page] of pages.entries()) {
      const answer = await context.request.get(`${path}${page}`)
      expect(answer.status(), `${who.name} at ${page}`).toBe(statuses[index])
      if (who === learner || who === stranger) expect(await answer.text()).not.toMatch(/Harbour school|A secret title/)
    }
    await context.close()
  }
  const guest = await browser.newContext({ baseURL })
  for (const page of pages) expect((await guest.request.get(`${path}${page}`)).url()).toContain('/sign-in')
  for (const token of ['nonsense.ics', `${'x'.repeat(43)}.ics`, 'x', `${'x'.repeat(43)}`])
    expect((await guest.request.get(`/calendar/${token}`)).status()).toBe(404)
  await guest.close()
})

test('what is due is there from the first frame and moves nothing; a guest sees none of it', async ({
  page,
  browser,
  baseURL,
  taught: { teacher, learner, id },
  login,
  database,
}) => {
  for (let index = 0; index < 7; index++) await makeAssignment(database, id, teacher.id, day(index + 1), `Steps ${index}`)
  await login(page.context(), learner)
  const shift = await watchLayoutShift(page)
  for (const path of [PATHS.home, PATHS.home, PATHS.whatsNext]) {
    const told = page.waitForResponse('**/outline.json')
    await page.goto(path, { waitUntil: 'networkidle' })
    await told
    expect(await shift(), path).toBe(0)
  }
  await expect(dueList(page).getByRole('listitem')).toHaveCount(5)
  await expect(page.locator('[data-lesson="what-is-a-container"]').getByText(/^Due /)).toBeVisible()
  // What changed meanwhile is put right on the page that hears of it, in the place that the list has. Browsers ask now and then.
  await database.query(
    'UPDATE "Assignment" SET "withdrawnAt" = now() WHERE "classId" = $1 AND id IN (SELECT "assignmentId" FROM "AssignmentVersion" WHERE title < $2)',
    [id, 'Steps 4'],
  )
  await page.evaluate(() => localStorage.removeItem('ls:synced'))
  await page.goto(PATHS.home, { waitUntil: 'networkidle' })
  await expect(dueList(page).getByRole('listitem')).toHaveText([/Steps 4/, /Steps 5/, /Steps 6/])
  expect(await shift()).toBe(0)
  const guest = await browser.newPage({ baseURL })
  await guest.goto(PATHS.home)
  await expect(dueList(guest)).toBeHidden()
  await guest.close()
})

test('due times stand in both zones where they differ, and by JavaScript only', async ({
  browser,
  baseURL,
  taught: { teacher, learner, id },
  login,
  database,
}) => {
  await makeAssignment(database, id, teacher.id, `${day(3)}T17:30`)
  for (const [timezoneId, own] of [
    ['America/Phoenix', '10:30'],
    // Another name for the zone of the class, whose clocks show the same.
    ['Africa/Abidjan', null],
  ] as const) {
    const context = await browser.newContext({ baseURL, timezoneId })
    await login(context, learner)
    const page = await context.newPage()
    await page.goto('/classes')
    const row = page.getByRole('list', { name: 'To do in Harbour school' }).getByRole('listitem')
    await expect(row).toContainText('17:30, in UTC')
    if (own) await expect(row).toContainText(`${own} by your clock)`)
    await page.goto(PATHS.home)
    await expect.poll(() => readKept(page)).toContain('First steps')
    await page.goto(PATHS.home)
    const due = dueList(page).getByRole('listitem')
    if (own) await expect(due).toContainText(/10:30 by your clock \(.*, 17:30, in UTC\)/)
    else await expect(due).toContainText(/17:30$/)
    await context.close()
  }
})

test('an instructor sees what was received late though it counts as in time, and extends somebody from their page', async ({
  page,
  browser,
  baseURL,
  taught: { teacher, learner, id, path },
  login,
  database,
}) => {
  const assignment = await makeAssignment(database, id, teacher.id, day(-2))
  const context = await browser.newContext({ baseURL })
  await login(context, learner)
  const at = `${day(-4)}T12:00:00.000Z`
  const events = [{ id: randomUUID(), type: 'lesson_completed', lessonId: 'what-is-a-container', at }]
  expect((await context.request.post('/api/events', { headers: { origin: baseURL ?? '' }, data: { events } })).status()).toBe(200)
  const own = await context.newPage()
  await own.goto('/classes')
  await own.getByText('1 assignment done or excused').click()
  await expect(own.getByRole('list', { name: 'Done or excused in Harbour school' })).toContainText('after the due time')
  await context.close()

  await login(page.context(), teacher)
  await page.goto(`${path}/${assignment}`)
  await expect(standing(page, 'Learner 1')).toContainText('Done')
  await expect(standing(page, 'Learner 1')).toContainText(/received .* after the due time/)
  await page.getByLabel('Find a learner').fill('nobody')
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText('No learner matches.')).toBeVisible()
  await page.goto(`/classes/${id}/learners/${learner.id}`)
  await expect(page.getByRole('region', { name: 'Assignments' })).toContainText(/received .* after the due time/)
  await expect(page.getByRole('region', { name: 'What happened when' })).toContainText(/Finished .* received /)
  await page.getByRole('link', { name: 'Extend or excuse in First steps' }).click()
  await expect(page.getByRole('heading', { name: 'Extend or excuse Learner 1' })).toBeVisible()
})

test('what is due is told with each batch that may change it, and left out of the others only for whoever knows it', async ({
  context,
  baseURL,
  taught: { teacher, learner, id },
  login,
  database,
}) => {
  await makeAssignment(database, id, teacher.id, day(2))
  await login(context, learner)
  const send = async (knowsDue: boolean, events: object[]) => {
    const answer = await context.request.post('/api/events', { headers: { origin: baseURL ?? '' }, data: { events, knowsDue } })
    expect(answer.status()).toBe(200)
    return ((await answer.json()) as { due?: { title: string }[] }).due?.map(({ title }) => title)
  }
  const event = (type: string) => ({ id: randomUUID(), type, lessonId: 'what-is-a-container', at: new Date().toISOString() })
  expect(await send(true, [])).toBeUndefined()
  expect(await send(false, [])).toEqual(['First steps'])
  const done = event('lesson_completed')
  for (const _twice of [1, 2]) expect(await send(true, [done])).toEqual([])
  expect(await send(true, [event('completion_undone')])).toEqual(['First steps'])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    for (const width of [390, 1360]) {
      test(`axe finds nothing and nothing scrolls sideways at ${width}`, async ({ page, browser, baseURL, taught, login, database }) => {
        test.slow()
        await page.setViewportSize({ width, height: 900 })
        const { teacher, learner, id, path } = taught
        const check = async (on: Page, address: string, name: string) => {
          await on.goto(address, { waitUntil: 'networkidle' })
          expect(await findViolations(on, WCAG), name).toEqual([])
          if (process.env.SHOTS) await on.screenshot({ path: `${process.env.SHOTS}/${name}-${colorScheme}-${width}.png`, fullPage: true })
          const overflow = await on.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
          expect(overflow, name).toBeLessThanOrEqual(0)
        }
        await login(page.context(), teacher)
        await check(page, path, 'empty')
        const assignment = await makeAssignment(database, id, teacher.id, day(2))
        await makeAssignment(database, id, teacher.id, `${day(-2)}T17:30`, 'Layers and the build cache')
        await database.query(
          'INSERT INTO "AssignmentException" ("assignmentId", "userId", "extendedTo", "extendedReason") VALUES ($1, $2, $3, $4)',
          [assignment, learner.id, day(5), 'Was ill'],
        )
        await check(page, path, 'list')
        await check(page, `${path}/new`, 'new')
        await check(page, `${path}/${assignment}?learner=${learner.id}`, 'assignment')
        await check(page, `${path}/${assignment}/edit`, 'edit')
        const change = { version: '1', preview: '1', title: 'First steps', 'lesson:what-is-a-container': 'on', dueDay: day(-3) }
        await database.query('UPDATE "AssignmentException" SET "extendedTo" = NULL, excused = false WHERE "assignmentId" = $1', [
          assignment,
        ])
        await check(page, `${path}/${assignment}/edit?${new URLSearchParams(change)}`, 'preview')
        const context = await browser.newContext({ baseURL, colorScheme, viewport: { width, height: 900 } })
        await login(context, learner)
        const own = await context.newPage()
        await check(own, '/classes', 'classes')
        await check(own, PATHS.home, 'home-first')
        await check(own, PATHS.home, 'home')
        await check(own, PATHS.whatsNext, 'whats-next')
        await context.close()
      })
    }
  })
}
