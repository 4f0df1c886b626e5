import { randomUUID } from 'node:crypto'
import type { Browser } from '@playwright/test'
import type { Pool } from 'pg'
import { expect, type Person, test } from './support/test'

/** What two people at once, a form that is sent twice and a large file must not lose. */

type Member = { person: Person; role: 'teacher' | 'learner'; left?: boolean }

async function makeClass(database: Pool, members: Member[], name = 'Quiet harbor') {
  const id = randomUUID()
  await database.query('INSERT INTO "Class" (id, name, "joinCode") VALUES ($1, $2, $3)', [
    id,
    name,
    `CRANE-${id.slice(0, 6).toUpperCase()}`,
  ])
  for (const [index, { person, role, left }] of members.entries())
    await database.query(
      'INSERT INTO "ClassMember" ("classId", "userId", role, number, "leftAt") VALUES ($1, $2, $3::"ClassRole", $4, $5)',
      [id, person.id, role, role === 'learner' ? index + 40 : null, left ? new Date() : null],
    )
  return { id, path: `/classes/${id}` }
}
async function newPage(browser: Browser, baseURL: string | undefined, javaScriptEnabled: boolean) {
  return (await browser.newContext({ baseURL, javaScriptEnabled })).newPage()
}

for (const javaScriptEnabled of [true, false]) {
  const how = `${javaScriptEnabled ? 'with' : 'without'} JavaScript`

  test(`a settings page from before takes nothing back, and keeps what was typed, ${how}`, async ({
    browser,
    baseURL,
    person,
    login,
    database,
  }) => {
    const teacher = await person('Instructor 1')
    const own = await makeClass(database, [{ person: teacher, role: 'teacher' }])
    const [first, second] = [await newPage(browser, baseURL, javaScriptEnabled), await newPage(browser, baseURL, javaScriptEnabled)]
    for (const page of [first, second]) {
      await login(page.context(), teacher)
      await page.goto(`${own.path}/settings`)
    }
    const save = (page: typeof first) => page.getByRole('button', { name: 'Save the settings' }).click()
    const now = async () => (await database.query('SELECT name, pseudonyms FROM "Class" WHERE id = $1', [own.id])).rows
    await first.getByLabel('Show learners by pseudonyms').check()
    await save(first)
    await expect(first.getByText('The settings are saved.')).toBeVisible()
    await second.getByLabel('Class name').fill('Loud harbor')
    await save(second)
    await expect(second.getByText('The settings are saved.')).toBeVisible()
    expect(await now()).toEqual([{ name: 'Loud harbor', pseudonyms: true }])
    await expect(second.getByLabel('Show learners by pseudonyms')).toBeChecked()

    // The first page still shows the first name. It changes that, the zone and the tick.
    await first.getByLabel('Class name').fill('Deep harbor')
    await first.getByLabel('Time zone').selectOption('Asia/Tokyo')
    await first.getByLabel('Show learners by pseudonyms').uncheck()
    await save(first)
    await expect(first.getByText('Somebody changed the name to "Loud harbor"')).toBeVisible()
    await expect(first.getByLabel('Class name')).toHaveValue('Deep harbor')
    await expect(first.getByLabel('Time zone')).toHaveValue('Asia/Tokyo')
    await expect(first.getByLabel('Show learners by pseudonyms')).not.toBeChecked()
    expect(await now()).toEqual([{ name: 'Loud harbor', pseudonyms: true }])
    await Promise.all([first.context().close(), second.context().close()])
  })

  test(`the export of a whole school goes through for one class, ${how}`, async ({ browser, baseURL, person, login, database }) => {
    test.slow()
    const teacher = await person('Instructor 1')
    const own = await makeClass(database, [{ person: teacher, role: 'teacher' }])
    const page = await newPage(browser, baseURL, javaScriptEnabled)
    await login(page.context(), teacher)
    await page.goto(`${own.path}/people/import`)
    const ids = Array.from({ length: 30_000 }, () => randomUUID())
    const users = ids.map(
      (id, index) => `${id},active,,true,,,Learner,${index},,,learner-${index}@${own.id}.example.test,${'x'.repeat(110)}`,
    )
    const enrollments = ids.map(
      (id, index) => `${index},active,,class-${Math.floor(index / 34)},s1,${id},${index === 33 ? 'proctor' : 'student'},,,`,
    )
    const files = [
      [
        'users.csv',
        [
          'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,metadata',
          ...users,
        ],
      ],
      [
        'enrollments.csv',
        ['sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate', ...enrollments],
      ],
    ].map(([name, lines]) => ({ name: name as string, mimeType: 'text/csv', buffer: Buffer.from((lines as string[]).join('\r\n')) }))
    const bytes = files.reduce((sum, { buffer }) => sum + buffer.length, 0)
    expect(bytes).toBeGreaterThan(9 * 1024 * 1024)
    expect(bytes).toBeLessThan(10 * 1024 * 1024)
    await page.getByLabel('Files').setInputFiles(files)
    await page.getByRole('button', { name: 'Look at it first' }).click()
    await page.getByLabel('class-0, 34 people', { exact: true }).check({ timeout: 30_000 })
    await page.getByRole('button', { name: 'Look at it first' }).click()
    const preview = page.getByRole('table', { name: 'What each row would do' })
    await expect(preview).toContainText('The role "proctor" is none of a class.', { timeout: 30_000 })
    await expect(page.getByRole('listitem').filter({ hasText: 'passed over' })).toHaveText('1 passed over')
    await page.getByRole('button', { name: 'Invite 33 people' }).click()
    await expect(page.getByText('33 people are newly invited.')).toBeVisible({ timeout: 30_000 })
    const { rows } = await database.query('SELECT count(*)::int AS n FROM "ClassInvite" WHERE "classId" = $1', [own.id])
    expect(rows).toEqual([{ n: 33 }])
    await page.context().close()
  })
}

test('a form that is sent again makes no second class, and takes no other for it', async ({
  browser,
  baseURL,
  person,
  login,
  database,
}) => {
  const teacher = await person('Instructor 1')
  const page = await newPage(browser, baseURL, false)
  await login(page.context(), teacher)
  const create = async (name: string) => {
    await page.getByLabel('Class name').fill(name)
    await page.getByRole('button', { name: 'Create class' }).click()
  }
  const names = async () =>
    (await database.query('SELECT name FROM "Class" c JOIN "ClassMember" m ON m."classId" = c.id WHERE m."userId" = $1', [teacher.id])).rows
  await page.goto('/classes')
  const id = await page.locator('input[name="id"]').inputValue()
  await create('Once')
  await page.waitForURL(`**/classes/${id}`)
  for (const name of ['Once', 'Another']) {
    await page.goto('/classes')
    await page.locator('input[name="id"]').evaluate((input: HTMLInputElement, was) => {
      input.value = was
    }, id)
    await create(name)
    if (name === 'Once') await page.waitForURL(`**/classes/${id}`)
  }
  await expect(page.getByText('This form has made the class "Once" already')).toBeVisible()
  expect(await names()).toEqual([{ name: 'Once' }])
  await page.context().close()
})

test('who left is listed, and invited again', async ({ page, context, person, login, database }) => {
  const [teacher, former] = [await person('Instructor 1'), await person('Learner 1')]
  const own = await makeClass(database, [
    { person: teacher, role: 'teacher' },
    { person: former, role: 'learner', left: true },
  ])
  await login(context, teacher)
  await page.goto(`${own.path}/people`)
  const row = page.getByRole('table', { name: 'Former' }).getByRole('row').filter({ hasText: 'Learner 1' })
  await expect(row).toContainText('left')
  await row.getByRole('button', { name: 'Invite again : Learner 1, as learner' }).click()
  await expect(page.getByText('The invitation is waiting')).toBeVisible()
  await expect(row).toContainText('Invited')
  await expect(page.getByRole('table', { name: 'Invitations' })).toContainText(former.email)
})

test('a name of one long word pushes no page aside at 390 px', async ({ browser, baseURL, person, login, database }) => {
  const teacher = await person('Instructor 1')
  const members: Member[] = [
    { person: teacher, role: 'teacher' },
    { person: await person('Learner 1'), role: 'learner' },
    { person: await person('Learner 2'), role: 'learner', left: true },
  ]
  const own = await makeClass(database, members, 'W'.repeat(118))
  await makeClass(database, [{ person: teacher, role: 'learner' }], 'M'.repeat(118))
  const page = await (await browser.newContext({ baseURL, viewport: { width: 390, height: 900 } })).newPage()
  await login(page.context(), teacher)
  const sections = ['', '/people', '/people/import', '/settings', '/assignments', '/assignments/new', '/tomorrow', '/items', '/report']
  for (const path of ['/classes', ...sections.map((section) => `${own.path}${section}`), `${own.path}/people/${members[1]?.person.id}`]) {
    await page.goto(path)
    for (const ask of await page.locator('details.ask > summary').all()) await ask.click()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(overflow, path).toBeLessThanOrEqual(0)
    if (process.env.PEOPLE_SHOTS)
      await page.screenshot({ path: `${process.env.PEOPLE_SHOTS}/long${path.replaceAll('/', '-')}.png`, fullPage: true })
  }
  await page.context().close()
})
