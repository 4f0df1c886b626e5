import { randomUUID } from 'node:crypto'
import type { Browser, Locator, Page } from '@playwright/test'
import type { Pool } from 'pg'
import { findViolations, WCAG } from './support/find-violations'
import { expect, type Person, test } from './support/test'

test.use({ expected: /status of 404/ })

type Member = { person: Person; role: 'teacher' | 'assistant' | 'learner' }

async function makeClass(database: Pool, members: Member[], { pseudonyms = false } = {}) {
  const id = randomUUID()
  const code = `CRANE-${id.slice(0, 6).toUpperCase()}`
  await database.query('INSERT INTO "Class" (id, name, "joinCode", pseudonyms) VALUES ($1, $2, $3, $4)', [
    id,
    'Quiet harbor',
    code,
    pseudonyms,
  ])
  for (const [index, { person, role }] of members.entries())
    await database.query('INSERT INTO "ClassMember" ("classId", "userId", role, number) VALUES ($1, $2, $3::"ClassRole", $4)', [
      id,
      person.id,
      role,
      role === 'learner' ? index + 40 : null,
    ])
  return { id, code, path: `/classes/${id}` }
}

async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 120; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${target}`)
}
async function press(page: Page, target: Locator, key = 'Enter') {
  await tabTo(page, target)
  await page.keyboard.press(key)
}
async function type(page: Page, label: string, text: string) {
  await tabTo(page, page.getByLabel(label, { exact: true }))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(text)
}
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })

async function newPage(browser: Browser, baseURL: string | undefined, options = {}) {
  return (await browser.newContext({ baseURL, ...options })).newPage()
}

test('by keyboard alone: a roster with bad rows is imported, somebody accepts, is removed, refused by the code, let in again, and looked up', async ({
  browser,
  baseURL,
  page,
  context,
  person,
  login,
  database,
}) => {
  test.slow()
  const [teacher, invitee] = [await person('Instructor 1'), await person('Learner 1')]
  const own = await makeClass(database, [{ person: teacher, role: 'teacher' }])
  const invites = async () =>
    (await database.query('SELECT email, "group", role FROM "ClassInvite" WHERE "classId" = $1 ORDER BY email', [own.id])).rows
  await login(context, teacher)
  await page.goto(`${own.path}/people`)
  await press(page, page.getByRole('link', { name: 'importing a roster' }))
  await page.waitForURL(/import/)
  const rows = [
    'email,name,group,role',
    `${invitee.email},Learner 1,Tuesday,`,
    'zoe@example.test,,,aide',
    ',Nobody,,',
    'no address,,,',
    'x@example.test,,,captain',
  ]
  await type(page, 'Or paste the rows', rows.join('\n'))
  await press(page, button(page, 'Look at it first'))
  await expect(page.getByRole('heading', { name: 'What this would do' })).toBeFocused()
  const preview = page.getByRole('table', { name: 'What each row would do' })
  await expect(preview.getByRole('row').filter({ hasText: 'Not imported' })).toHaveCount(3)
  await expect(preview.getByRole('row').filter({ hasText: '"captain" is not a role here' })).toContainText('role')
  expect(await invites()).toEqual([])
  await press(page, button(page, 'Invite 2 people'))
  await expect(page.getByRole('heading', { name: 'What was done' })).toBeFocused()
  expect(await invites()).toEqual(
    [
      { email: invitee.email, group: 'Tuesday', role: 'learner' },
      { email: 'zoe@example.test', group: null, role: 'assistant' },
    ].sort((a, b) => (a.email < b.email ? -1 : 1)),
  )

  // The invited person.
  const other = await newPage(browser, baseURL)
  await login(other.context(), invitee)
  await other.goto('/classes')
  await expect(other.getByRole('heading', { name: 'You are invited to Quiet harbor' })).toBeVisible()
  await press(other, button(other, /^Accept.*Quiet harbor/))
  await expect(other.getByText('You joined Quiet harbor.')).toBeVisible()

  // Removed: the code refuses, an invitation lets in.
  await press(page, page.getByRole('link', { name: 'To the people of the class' }))
  await press(page, page.getByRole('link', { name: 'Learner 1', exact: true }))
  await page.waitForURL(new RegExp(invitee.id))
  await expect(page.getByLabel('Name of the group')).toHaveValue('Tuesday')
  await press(page, page.getByText('Remove from the class'))
  await press(page, button(page, 'Remove Learner 1'))
  await expect(page.getByText('The person is out of the class.')).toBeVisible()
  await other.goto('/join')
  await type(other, 'Join code', own.code)
  await press(other, button(other, 'Join class'))
  await expect(other.getByText('An instructor removed you from this class')).toBeVisible()
  await type(page, 'Address', invitee.email)
  await press(page, button(page, 'Invite this person'))
  await expect(page.getByText('The invitation is waiting')).toBeVisible()
  await other.goto('/classes')
  await press(other, button(other, /^Accept.*Quiet harbor/))
  await expect(other.getByText('You joined Quiet harbor.')).toBeVisible()
  await other.context().close()

  // Pseudonyms.
  await press(page, page.getByRole('link', { name: 'Settings', exact: true }).last())
  await page.waitForURL(/settings/)
  await press(page, page.getByLabel('Show learners by pseudonyms'), 'Space')
  await press(page, button(page, 'Save the settings'))
  await expect(page.getByText('The settings are saved.')).toBeVisible()
  await page.goto(`${own.path}/people`)
  await expect(page.getByText('Learner 1', { exact: true })).toHaveCount(0)
  const { rows: members } = await database.query('SELECT number FROM "ClassMember" WHERE "classId" = $1 AND "userId" = $2', [
    own.id,
    invitee.id,
  ])
  const pseudonym = `Learner ${members[0].number}`
  await press(page, page.getByRole('link', { name: pseudonym, exact: true }))
  await page.waitForURL(new RegExp(invitee.id))
  await press(page, button(page, 'Show the name'))
  await expect(page.getByText(`The name is ${invitee.name}.`)).toBeVisible()
  await page.goto(`${own.path}/settings`)
  await expect(page.getByRole('listitem').filter({ hasText: 'Revealed a name' })).toContainText(
    `Instructor 1: Revealed a name (${pseudonym})`,
  )
})

test('without JavaScript: a file is read, looked at and imported, and an invitation declined', async ({
  browser,
  baseURL,
  person,
  login,
  database,
}) => {
  const [teacher, invitee] = [await person('Instructor 1'), await person('Learner 1')]
  const own = await makeClass(database, [{ person: teacher, role: 'teacher' }])
  const page = await newPage(browser, baseURL, { javaScriptEnabled: false })
  await login(page.context(), teacher)
  await page.goto(`${own.path}/people/import`)
  const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByLabel('Files').setInputFiles({ name: 'latin.csv', mimeType: 'text/csv', buffer: Buffer.from([0xe9, 0x2c]) })
  await button(page, 'Look at it first').click()
  await expect(page.getByText('"latin.csv" is not a text in UTF-8')).toBeVisible()
  const users = `sourcedId,givenName,familyName,email\nu1,Learner,1,${invitee.email}\nu2,Learner,2,two@example.test`
  const enrollments = 'sourcedId,classSourcedId,userSourcedId,role\ne1,c1,u1,student\ne2,c2,u2,student'
  await page.getByLabel('Files').setInputFiles([file('enrollments.csv', enrollments), file('users.csv', users)])
  await button(page, 'Look at it first').click()
  await page.getByLabel(/c1/).check()
  await button(page, 'Look at it first').click()
  await expect(page.getByRole('table', { name: 'What each row would do' })).toContainText(invitee.email)
  await button(page, 'Invite 1 person').click()
  await expect(page.getByText('1 person is newly invited.')).toBeVisible()
  expect((await database.query('SELECT email FROM "ClassInvite" WHERE "classId" = $1', [own.id])).rows).toEqual([{ email: invitee.email }])

  const other = await newPage(browser, baseURL, { javaScriptEnabled: false })
  await login(other.context(), invitee)
  await other.goto('/classes')
  await button(other, /^Decline.*Quiet harbor/).click()
  await expect(other.getByText('You declined the invitation.')).toBeVisible()
  await page.goto(`${own.path}/people`)
  await expect(page.getByRole('table', { name: 'Invitations' })).toContainText('Declined')
  await button(page, /Withdraw the invitation/).click()
  await expect(page.getByText('No invitation is open.')).toBeVisible()
  await Promise.all([page.context().close(), other.context().close()])
})

for (const javaScriptEnabled of [true, false]) {
  test(`the largest roster goes through ${javaScriptEnabled ? 'with' : 'without'} JavaScript, and a larger one is refused in words`, async ({
    browser,
    baseURL,
    person,
    login,
    database,
  }) => {
    const teacher = await person('Instructor 1')
    const own = await makeClass(database, [{ person: teacher, role: 'teacher' }])
    const page = await newPage(browser, baseURL, { javaScriptEnabled })
    await login(page.context(), teacher)
    await page.goto(`${own.path}/people/import`)
    const row = (index: number) => `"learner-${index}@example.test","Learner ${index}","Group ${index % 20}","${'x'.repeat(146)}"`
    const csv = ['email,name,group,remark', ...Array.from({ length: 5000 }, (_one, index) => row(index))].join('\r\n')
    expect(csv.length).toBeGreaterThan(1_000_000)
    expect(csv.length).toBeLessThan(1024 * 1024)
    const choose = (text: string) =>
      page.getByLabel('Files').setInputFiles({ name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await choose(csv + csv)
    await button(page, 'Look at it first').click()
    if (javaScriptEnabled)
      expect(await page.getByLabel('Files').evaluate((input: HTMLInputElement) => input.validationMessage)).toContain('larger than 1 MB')
    else await expect(page.getByText('This is more than 1 MB.')).toBeVisible()
    await choose(csv)
    await button(page, 'Look at it first').click()
    await button(page, 'Invite 5,000 people').click()
    await expect(page.getByText('5,000 people are newly invited.')).toBeVisible()
    const { rows } = await database.query('SELECT count(*)::int AS n FROM "ClassInvite" WHERE "classId" = $1', [own.id])
    expect(rows[0].n).toBe(5000)
    await page.context().close()
  })
}

test('a class is archived, brought back, copied and handed over', async ({ page, context, person, login, database }) => {
  const [teacher, assistant] = [await person('Instructor 1'), await person('Instructor 2')]
  const own = await makeClass(database, [
    { person: teacher, role: 'teacher' },
    { person: assistant, role: 'assistant' },
  ])
  await login(context, teacher)
  await page.goto(`${own.path}/settings`)
  await page.getByText('Archive the class', { exact: true }).click()
  await button(page, 'Archive this class').click()
  await expect(page.getByText('The class is archived.')).toBeVisible()
  await expect(button(page, 'Save the settings')).toHaveCount(0)
  expect((await page.goto(`${own.path}/people/import`))?.status()).toBe(404)
  await page.goto('/classes')
  await expect(page.getByRole('heading', { name: 'Archived' })).toBeVisible()
  await page.goto(`${own.path}/settings`)
  await button(page, 'Bring the class back').click()
  await expect(page.getByText('The class is back as it was')).toBeVisible()

  await page.getByLabel('Name of the copy').fill('Quiet harbor, spring')
  await button(page, 'Make the copy').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Quiet harbor, spring' })).toBeVisible()

  await page.goto(`${own.path}/settings`)
  await page.getByText('Hand the class over', { exact: true }).click()
  await page.getByLabel('Who teaches it from now on').selectOption({ label: 'Instructor 2, assistant' })
  await button(page, 'Hand it over').click()
  await expect(page.getByText('The class is handed over. You assist in it from now on.')).toBeVisible()
  await page.getByText('Leave the class', { exact: true }).click()
  await button(page, 'Leave this class').click()
  await expect(page.getByText('You left the class.')).toBeVisible()
  const { rows } = await database.query(
    'SELECT role, "leftAt" IS NULL AS "isIn" FROM "ClassMember" WHERE "classId" = $1 AND "userId" = $2',
    [own.id, teacher.id],
  )
  expect(rows).toEqual([{ role: 'assistant', isIn: false }])
})

test('the pages of people exist for instructors, and offer what each may', async ({ browser, baseURL, person, login, database }) => {
  const [teacher, assistant, learner, stranger] = [
    await person('Instructor 1'),
    await person('Instructor 2'),
    await person('Somebody real'),
    await person('Learner 2'),
  ]
  const members: Member[] = [
    { person: teacher, role: 'teacher' },
    { person: assistant, role: 'assistant' },
    { person: learner, role: 'learner' },
  ]
  const own = await makeClass(database, members, { pseudonyms: true })
  await database.query(
    `INSERT INTO "ClassInvite" (id, "classId", email, role) VALUES (gen_random_uuid(), $1, 'secret@example.test', 'learner')`,
    [own.id],
  )
  const paths = ['/people', `/people/${learner.id}`, '/settings', '/people/import']
  for (const [who, statuses] of [
    [teacher, [200, 200, 200, 200]],
    [assistant, [200, 200, 200, 404]],
    [learner, [404, 404, 404, 404]],
    [stranger, [404, 404, 404, 404]],
  ] as const) {
    const page = await newPage(browser, baseURL)
    await login(page.context(), who)
    for (const [index, path] of paths.entries()) {
      const response = await page.goto(`${own.path}${path}`)
      const html = await page.content()
      const title = await page.title()
      expect(response?.status(), `${who.name} at ${path}`).toBe(statuses[index])
      expect(html.includes('Quiet harbor') || title.includes('Quiet harbor'), path).toBe(statuses[index] === 200)
      // The learner's own name stands in what their browser keeps of them, and nowhere else.
      if (who !== learner) expect(html.includes('Somebody real') || title.includes('Somebody real'), `${who.name} at ${path}`).toBe(false)
      expect(html.includes('secret@example.test'), `${who.name} at ${path}`).toBe(who === teacher && path === '/people')
      if (who === assistant) {
        for (const name of ['Invite this person', 'Change the role', 'Save the group', 'Save the settings', 'Make the copy'])
          await expect(button(page, name)).toHaveCount(0)
      }
    }
    await page.context().close()
  }
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1360]) {
    test(`axe finds nothing, and nothing scrolls sideways, at ${width} px in ${colorScheme}`, async ({
      browser,
      baseURL,
      person,
      login,
      database,
    }) => {
      test.slow()
      const [teacher, learner] = [await person('Instructor 1'), await person('Learner 1')]
      const members: Member[] = [
        { person: teacher, role: 'teacher' },
        { person: learner, role: 'learner' },
      ]
      const own = await makeClass(database, members, { pseudonyms: true })
      const invited = await makeClass(database, [{ person: learner, role: 'teacher' }])
      await database.query(
        `INSERT INTO "ClassInvite" (id, "classId", email, role, "group", "declinedAt") VALUES
          (gen_random_uuid(), $1, 'a-rather-long-address-of-somebody@a-rather-long-domain.example.test', 'learner', 'Tuesday', now()),
          (gen_random_uuid(), $2, $3, 'learner', 'Monday', NULL)`,
        [own.id, invited.id, teacher.email],
      )
      const page = await newPage(browser, baseURL, { colorScheme, viewport: { width, height: 900 } })
      await login(page.context(), teacher)
      const look = async (name: string) => {
        expect(await findViolations(page, WCAG), name).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        expect(overflow, name).toBeLessThanOrEqual(0)
        if (process.env.PEOPLE_SHOTS)
          await page.screenshot({ path: `${process.env.PEOPLE_SHOTS}/${name}-${width}-${colorScheme}.png`, fullPage: true })
      }
      for (const [name, path] of [
        ['people', `${own.path}/people`],
        ['person', `${own.path}/people/${learner.id}`],
        ['settings', `${own.path}/settings`],
        ['classes', '/classes'],
        ['import', `${own.path}/people/import`],
      ] as const) {
        await page.goto(path, { waitUntil: 'networkidle' })
        for (const ask of await page.locator('details.ask > summary').all()) await ask.click()
        await look(name)
      }
      await page
        .getByLabel('Or paste the rows')
        .fill(`email,name,group,role\nb@example.test,Learner 2,Tuesday,\nnobody,,,\n${learner.email},,Monday,teacher`)
      await button(page, 'Look at it first').click()
      await expect(page.getByRole('heading', { name: 'What this would do' })).toBeVisible()
      await look('preview')
      await page.context().close()
    })
  }
}
