import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Pool } from 'pg'
import { type MailServer, openMailServer } from '../tests/open-mail-server'
import { readCsv } from '../tests/read-csv'
import { findViolations, WCAG } from './support/find-violations'
import { endGuide, findFreePort, startGuide, untilAnswers } from './support/serve'
import { expect, type Person, test } from './support/test'

/** Its wrong answer `found` shows this misconception. */
const QUESTION = 'q-image-second-container'
const MISCONCEPTION = 'container-changes-its-image'
const LESSON = 'what-is-an-image'

let url = ''
let guide: ReturnType<typeof startGuide> | undefined
let mailServer: MailServer

test.beforeAll(async () => {
  mailServer = await openMailServer()
  const port = await findFreePort()
  url = `http://localhost:${port}`
  const mail = { SMTP_URL: mailServer.url(), MAIL_FROM: 'guide@example.test' }
  guide = startGuide({ port, env: { DATABASE_URL: process.env.DATABASE_URL ?? '', NEXTAUTH_URL: url, PORT: String(port), ...mail } })
  await untilAnswers(`${url}/api/health`, guide)
})
test.afterAll(async () => {
  if (guide) await endGuide(guide)
  await mailServer.stop()
})

async function addMember(database: Pool, classId: string, userId: string, role: string, number: number | null = null) {
  await database.query('INSERT INTO "ClassMember" ("classId", "userId", role, number) VALUES ($1, $2, $3::"ClassRole", $4)', [
    classId,
    userId,
    role,
    number,
  ])
}

/** A first answer, as the log leaves it. */
async function addAnswer(database: Pool, userId: string, choice: string, right: boolean) {
  const eventId = randomUUID()
  const misconceptions = choice === 'found' || right ? [MISCONCEPTION] : []
  await database.query(
    `INSERT INTO "LearnerEvent" ("userId", id, type, "questionId", at) VALUES ($1, $2, 'question_answered', $3, now())`,
    [userId, eventId, QUESTION],
  )
  await database.query(
    `INSERT INTO "Answer" ("userId", "eventId", "questionId", version, attempt, choice, "right", score, misconceptions, at)
     VALUES ($1, $2, $3, 'of another day', 1, $4, $5, $6, $7, now())`,
    [userId, eventId, QUESTION, JSON.stringify([choice]), right, right ? 1 : 0, misconceptions],
  )
  await database.query(
    `INSERT INTO "QuestionState" ("userId", "questionId", "firstAt", "firstEventId", "firstRight", "firstMisconceptions", attempt, "lastAt", "lastEventId", "lastRight")
     VALUES ($1, $2, now(), $3, $4, $5, 1, now(), $3, $4)`,
    [userId, QUESTION, eventId, right, right ? [] : misconceptions],
  )
  await database.query(
    `INSERT INTO "MisconceptionState" ("userId", "misconceptionId", "shownAt", "repairedAt")
     VALUES ($1, $2, CASE WHEN $3 THEN NULL ELSE now() END, CASE WHEN $3 THEN now() END)`,
    [userId, MISCONCEPTION, right],
  )
}

type Made = { classId: string; teacher: Person; learners: Person[]; context: BrowserContext; page: Page }

/** Six learners, of whom four hold the idea; one assignment; an instructor who is signed in. */
async function makeClass(
  {
    browser,
    person,
    login,
    database,
  }: {
    browser: Browser
    person: (name: string) => Promise<Person>
    login: (context: BrowserContext, person: Person) => Promise<void>
    database: Pool
  },
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Made> {
  const teacher = await person('Instructor 1')
  const classId = randomUUID()
  await database.query('INSERT INTO "Class" (id, name, "joinCode", "timeZone") VALUES ($1, $2, $3, $4)', [
    classId,
    'Tuesday class',
    `CRANE-${classId.slice(0, 6).toUpperCase()}`,
    'Europe/Paris',
  ])
  await addMember(database, classId, teacher.id, 'teacher')
  const learners: Person[] = []
  for (let number = 1; number <= 6; number++) {
    const learner = await person(`Learner ${number}`)
    await addMember(database, classId, learner.id, 'learner', number + 20)
    await addAnswer(database, learner.id, number <= 4 ? 'found' : 'missing', number > 4)
    learners.push(learner)
  }
  const assignmentId = randomUUID()
  await database.query('INSERT INTO "Assignment" (id, "classId") VALUES ($1, $2)', [assignmentId, classId])
  await database.query(
    `INSERT INTO "AssignmentVersion" ("assignmentId", version, title, items, parts) VALUES ($1, 1, 'Week one', $2, $2)`,
    [assignmentId, JSON.stringify([{ kind: 'lesson', id: LESSON }])],
  )
  const context = await browser.newContext({ baseURL: url, ...options })
  await login(context, teacher)
  return { classId, teacher, learners, context, page: await context.newPage() }
}

/** A session cookie is for one address; `login` takes that of the guide of this run. */
test.use({ baseURL: async ({}, use) => use(url) })

test('an instructor reads what to teach tomorrow, opens the paragraph, looks up who, and opens a question', async ({
  browser,
  person,
  login,
  database,
}) => {
  const { classId, teacher, context, page } = await makeClass({ browser, person, login, database })
  await page.goto(`/classes/${classId}`)
  await page.getByRole('link', { name: 'What to teach tomorrow' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What to teach tomorrow' })).toBeVisible()
  const first = page.getByRole('listitem', { name: /What a container writes ends up in its image/ })
  await expect(first).toContainText('4 of 6 learners who answered showed this at the first try')
  await expect(first).toContainText('hardly below 29%')
  await expect(first).toContainText('Ask the class')
  expect(await page.content()).not.toContain('Learner 1')

  await first.getByRole('link', { name: /the paragraph in/ }).click()
  await expect(page).toHaveURL(/\/get-started\/.*#/)
  const anchor = new URL(page.url()).hash.slice(1)
  await expect(page.locator(`[id="${anchor}"]`)).toBeVisible()
  await page.goBack()

  await first.getByText('Who?').click()
  await first.getByRole('button', { name: 'Show the names' }).click()
  await expect(page.getByRole('region', { name: 'Who', exact: true }).getByRole('listitem')).toHaveText(
    [1, 2, 3, 4].map((number) => new RegExp(`Learner ${number} \\(write`)),
  )
  const { rows } = await database.query(`SELECT "actorId", detail FROM "ClassAct" WHERE "classId" = $1 AND kind = 'name-revealed'`, [
    classId,
  ])
  expect(rows).toEqual(Array.from({ length: 4 }, () => ({ actorId: teacher.id, detail: { what: `misconception ${MISCONCEPTION}` } })))

  await page.getByRole('link', { name: 'How each question did' }).click()
  await expect(page.getByRole('row', { name: /What does the second one print/ })).toContainText(/6\s*33%\s*not enough answers/)
  await page.getByRole('link', { name: /^What was answered/ }).click()
  const answers = page.getByRole('table', { name: 'Answers to question 1' })
  await expect(answers.getByRole('row', { name: /because the first container has put the file/ })).toContainText(/Wrong\s*4\s*67%/)
  await expect(answers.getByRole('row', { name: /A message that there is no such file/ })).toContainText(/Right\s*2\s*33%/)
  await expect(answers.getByRole('row', { name: /has to wait/ })).toContainText(/Wrong\s*0\s*0%/)
  await expect(page.getByText('6 answered an earlier version of this question.')).toBeVisible()
  await context.close()
})

test('with pseudonyms, names come only with "Show the names", also without JavaScript', async ({ browser, person, login, database }) => {
  const { classId, context, page, learners } = await makeClass({ browser, person, login, database }, { javaScriptEnabled: false })
  await database.query('UPDATE "Class" SET pseudonyms = true WHERE id = $1', [classId])
  // An address alone shows nobody.
  await page.goto(`/classes/${classId}/tomorrow?who=misconception%20${MISCONCEPTION}`)
  expect(await page.content()).not.toMatch(/Learner \d/)
  await page.getByText('Who?').first().click()
  await page.getByRole('button', { name: 'Show the names' }).first().click()
  await expect(page.getByRole('region', { name: 'Who', exact: true })).toContainText('Learner 1')
  await page.goto(`/classes/${classId}/report`)
  await expect(page.getByRole('rowheader', { name: 'Learner 21' })).toBeVisible()
  expect(await page.content()).not.toContain(learners[0]?.email)
  await expect(page.getByText('This class shows pseudonyms, and another gradebook')).toBeVisible()
  expect((await context.request.get(`/classes/${classId}/canvas.csv`)).status()).toBe(409)
  await context.close()
})

test('an instructor writes one mail to a learner: once, without seeing the address, with the answer to themselves', async ({
  browser,
  person,
  login,
  database,
}) => {
  const { classId, teacher, learners, context, page } = await makeClass({ browser, person, login, database })
  const [learner, silent] = learners as [Person, Person]
  await page.goto(`/classes/${classId}/write/${learner.id}`)
  await expect(page.getByText(`an answer goes straight to ${teacher.email}`)).toBeVisible()
  expect(await page.content()).not.toContain(learner.email)
  await page.getByLabel('Subject').fill('About images')
  await page.getByRole('textbox', { name: /^Message/ }).fill('Read the part on layers again.\n.\nSee you on Tuesday.')
  const messageId = await page.locator('input[name=messageId]').inputValue()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Send the message' }).click()
  await expect(page.getByText('nobody knows whether this arrived')).toBeVisible()
  await expect(page.getByLabel('Subject')).toHaveValue('About images')
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Send the message' }).click()
  await expect(page.getByRole('status')).toContainText('Your message to Learner 1 was handed to the mail server.')
  const own = () => mailServer.mails.filter(({ to }) => to.includes(learner.email))
  expect(own()).toHaveLength(1)
  expect(own()[0]?.head).toContain('Subject: About images')
  expect(own()[0]?.head).toMatch(new RegExp(`Reply-To: <?${teacher.email}`))
  const { rows } = await database.query(`SELECT "subjectId", detail FROM "ClassAct" WHERE "classId" = $1 AND kind = 'message-sent'`, [
    classId,
  ])
  expect(rows).toEqual([{ subjectId: learner.id, detail: { messageId } }])

  await database.query('UPDATE "User" SET email = NULL WHERE id = $1', [silent.id])
  await page.goto(`/classes/${classId}/write/${silent.id}`)
  await expect(page.getByText('The account of Learner 2 has no e-mail address')).toBeVisible()
  await context.close()
})

test('each file comes once, is for nobody else, is kept by no cache, and is noted', async ({ browser, person, login, database }) => {
  const { classId, context, page, learners } = await makeClass({ browser, person, login, database })
  await page.goto(`/classes/${classId}/report`)
  await expect(page.getByRole('table', { name: 'Assignments' }).getByRole('row', { name: /Week one/ })).toContainText(/0 of 6\s*0%\s*0/)
  await expect(page.getByRole('table', { name: 'Learners' }).getByRole('row', { name: /Learner 1/ })).toContainText('In progress, 0 of 1')
  await expect(page.getByText(/As of .* Europe\/Paris/)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'Files' })).toBeHidden()
  await expect(page.getByRole('navigation').first()).toBeHidden()
  await expect(page.getByRole('table', { name: 'Learners' })).toBeVisible()
  await page.emulateMedia({ media: 'screen' })

  const texts: Record<string, string> = {}
  for (const name of ['Gradebook for Canvas', 'gradebook for Moodle', 'Questions as CSV', 'Statements as JSON']) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
    expect(download.suggestedFilename()).toMatch(/^Tuesday class (canvas|moodle|questions)\.csv$|^Tuesday class xapi\.json$/)
    let text = ''
    for await (const chunk of await download.createReadStream()) text += chunk
    texts[name] = text
  }
  const canvas = readCsv(texts['Gradebook for Canvas'] ?? '')
  expect(canvas.slice(0, 2)).toEqual([
    ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', 'Week one'],
    ['    Points Possible', '', '', '', '', '100'],
  ])
  expect(canvas[2]).toEqual(['Learner 1', '', '', learners[0]?.email, 'Tuesday class', ''])
  expect(readCsv(texts['gradebook for Moodle'] ?? '')[0]).toContain('Email address')
  expect(
    readCsv(texts['Questions as CSV'] ?? '')
      .find((row) => row[2] === QUESTION)
      ?.slice(3),
  ).toEqual(['6', '0.3333', ''])
  const statements = JSON.parse(texts['Statements as JSON'] ?? '') as { verb: { id: string }; version: string }[]
  expect(statements).toHaveLength(6)
  expect(texts['Statements as JSON']).not.toMatch(/Learner \d|@example\.test/)
  const { rows } = await database.query(
    `SELECT detail->>'what' AS what FROM "ClassAct" WHERE "classId" = $1 AND kind = 'exported' ORDER BY at`,
    [classId],
  )
  expect(rows.map(({ what }) => what)).toEqual(['gradebook for Canvas', 'gradebook for Moodle', 'questions', 'xAPI statements'])

  const paths = [
    'canvas.csv',
    'moodle.csv',
    'items.csv',
    'xapi.json',
    'tomorrow',
    'items',
    `items/${LESSON}`,
    'report',
    `write/${learners[1]?.id}`,
  ]
  const [learner, stranger] = [await browser.newContext({ baseURL: url }), await browser.newContext({ baseURL: url })]
  await login(learner, learners[0] as Person)
  await login(stranger, await person('Learner 9'))
  const nobody = await browser.newContext({ baseURL: url })
  for (const path of paths) {
    const signedOut = await nobody.request.get(`/classes/${classId}/${path}`)
    expect([path, signedOut.status()]).toEqual([path, /[.](csv|json)$/.test(path) ? 401 : 200])
    expect(await signedOut.text()).not.toContain('Tuesday class')
    const mine = await context.request.get(`/classes/${classId}/${path}`)
    expect(mine.status(), path).toBe(200)
    expect(mine.headers()['cache-control'], path).toContain('no-store')
    for (const other of [learner, stranger]) {
      const refused = await other.request.get(`/classes/${classId}/${path}`)
      expect(refused.status(), path).toBe(404)
      expect(await refused.text()).not.toContain('Tuesday class')
    }
  }
  for (const each of [learner, stranger, nobody, context]) await each.close()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on these pages and nothing scrolls sideways, ${colorScheme}`, async ({ browser, person, login, database }) => {
    test.slow()
    const { classId, learners, context, page } = await makeClass({ browser, person, login, database }, { colorScheme })
    for (const width of [390, 1360]) {
      await page.setViewportSize({ width, height: 860 })
      for (const path of ['tomorrow', 'items', `items/${LESSON}`, `write/${learners[0]?.id}`, 'report']) {
        await page.goto(`/classes/${classId}/${path}`)
        expect(await findViolations(page, WCAG), `${path} at ${width}`).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        expect(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0)
      }
    }
    await context.close()
  })
}
