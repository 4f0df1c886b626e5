import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Locator, Page } from '@playwright/test'
import { readCsv } from '../tests/read-csv'
import { getCompiled, solve } from './support/answers'
import { day, makeAssignment, makeClass, press, readKept, type, typeDay } from './support/class'
import { expect, PATHS, type Person, test } from './support/test'

/** Its wrong answer `found` shows the misconception that what a container writes ends up in its image. */
const QUESTION = 'q-image-second-container'

test.use({ expected: /status of 404/ })

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const notice = (page: Page, text: string | RegExp) => expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()

/** A first answer as a browser sends it. */
async function answerFirst(request: APIRequestContext, origin: string, choice: unknown) {
  const { version } = getCompiled(QUESTION).key
  const payload = { version, attempt: 1, choice }
  const event = { id: randomUUID(), type: 'question_answered', questionId: QUESTION, payload, at: new Date().toISOString() }
  const answer = await request.post('/api/events', { headers: { origin }, data: { events: [event] } })
  expect(answer.status()).toBe(200)
}

/** The table that a link downloads, by Enter on it. */
async function download(page: Page, from: Locator): Promise<string[][]> {
  const [file] = await Promise.all([page.waitForEvent('download'), press(from)])
  let text = ''
  for await (const chunk of await file.createReadStream()) text += chunk
  return readCsv(text)
}

test('by keyboard alone: an instructor creates a class, imports a roster with bad rows, assigns and extends, reads what to teach, takes files out, and archives', async ({
  page,
  context,
  elsewhere,
  baseURL,
  person,
  login,
  database,
}) => {
  test.setTimeout(180_000)
  const learners: Person[] = []
  for (let number = 1; number <= 6; number++) learners.push(await person(`Learner ${number}`))
  const [first] = learners as [Person]
  await login(context, await person('Instructor 1'))

  await page.goto('/classes')
  await type(page.getByLabel('Class name'), 'Evening class')
  await press(button(page, 'Create class'))
  await expect(page.getByRole('heading', { level: 1, name: 'Evening class' })).toBeVisible()
  const home = new URL(page.url()).pathname
  const id = home.split('/').at(-1)

  // The roster: what is wrong with a row is said of that row, and loses no other.
  await press(link(page, 'People'))
  await press(link(page, 'importing a roster'))
  const rows = learners.map(({ email, name }) => `${email},${name},Tuesday,`)
  const bad = ['not an address,Learner 7,,', ',Learner 8,,', 'nine@example.test,Learner 9,,captain']
  await type(page.getByLabel('Or paste the rows'), ['email,name,group,role', ...bad, ...rows].join('\n'))
  await press(button(page, 'Look at it first'))
  await expect(page.getByRole('heading', { name: 'What this would do' })).toBeFocused()
  const refused = page.getByRole('row').filter({ hasText: 'Not imported' })
  await expect(refused).toHaveText([
    /^2\s*not an address.*Column email:.*"not an address" is not an address/,
    /^3.*Column email:.*There is no address in this row/,
    /^4\s*nine@example\.test.*Column role:.*"captain" is not a role here/,
  ])
  await press(button(page, 'Invite 6 people'))
  await expect(page.getByRole('heading', { name: 'What was done' })).toBeFocused()
  await notice(page, '6 people are newly invited.')

  // One of the invited says yes; the others did too.
  const learner = await elsewhere(first)
  await learner.goto('/classes')
  await press(button(learner, /^Accept.*Evening class/))
  await notice(learner, 'You joined Evening class.')
  for (const [index, { id: userId, email }] of learners.slice(1).entries()) {
    await database.query(
      `INSERT INTO "ClassMember" ("classId", "userId", role, number, "group") VALUES ($1, $2, 'learner', $3, 'Tuesday')`,
      [id, userId, 100 + index],
    )
    await database.query('UPDATE "ClassInvite" SET "acceptedAt" = now() WHERE "classId" = $1 AND email = $2', [id, email])
  }
  for (const [index, who] of learners.entries()) {
    const own = await elsewhere(who)
    await answerFirst(own.request, baseURL ?? '', index < 4 ? ['found'] : solve(getCompiled(QUESTION).key))
  }

  // A module, due in three days, and later for one learner.
  await press(link(page, 'To the people of the class'))
  await expect(page.getByRole('rowheader', { name: 'Learner 6' })).toBeVisible()
  await press(link(page, 'Assignments'))
  await press(link(page, 'Make an assignment'))
  await type(page.getByLabel('Title'), 'Week 1')
  await press(page.getByText('The basics', { exact: true }))
  await press(page.getByRole('checkbox', { name: /^Whole module: The basics/ }), 'Space')
  await typeDay(page.getByRole('group', { name: /^Due, in/ }).getByLabel('Day'), day(3))
  await press(button(page, 'Assign it'))
  await notice(page, 'It is assigned.')
  await press(link(page, 'Extend or excuse Learner 1'))
  await typeDay(page.getByRole('textbox', { name: 'Day' }), day(9))
  await type(page.getByLabel('Reason for the extension'), 'Was ill')
  await press(button(page, 'Extend'))
  await notice(page, 'until the new due time')
  await expect(page.getByRole('table', { name: 'Standings' }).getByRole('row', { name: /Learner 1/ })).toContainText('Was ill')

  await press(link(page, 'What to teach tomorrow'))
  const taught = page.getByRole('listitem', { name: /What a container writes ends up in its image/ })
  await expect(taught).toContainText('4 of 6 learners who answered showed this at the first try')
  await expect(taught).toContainText('Ask the class')

  // What leaves the guide.
  await press(link(page, 'Completion'))
  const completion = await download(page, link(page, 'Download CSV'))
  expect(completion.slice(1).map(([name]) => name)).toEqual(learners.map(({ name }) => name))
  expect(completion[0]).toContain('Assignment: Week 1')
  await press(link(page, 'Report and other files'))
  const gradebook = await download(page, link(page, 'Gradebook for Canvas'))
  expect(gradebook[0]).toEqual(['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', 'Week 1'])
  expect(gradebook[2]).toEqual(['Learner 1', '', '', first.email, 'Tuesday', ''])

  // Archived: all of it readable, none of it changeable, also not from a tab that was open.
  const left = await context.newPage()
  await left.goto(`${home}/people/${first.id}`)
  await press(link(page, 'Settings').last())
  await press(page.getByText('Archive the class', { exact: true }))
  await press(button(page, 'Archive this class'))
  await notice(page, 'The class is archived.')
  await type(left.getByLabel('Name of the group'), 'Friday')
  await press(button(left, 'Save the group'))
  await expect(left.getByRole('alert').filter({ hasText: 'This class is archived, so nothing in it was changed.' })).toBeVisible()
  const groups = await database.query('SELECT DISTINCT "group" FROM "ClassMember" WHERE "classId" = $1 AND role = \'learner\'', [id])
  expect(groups.rows).toEqual([{ group: 'Tuesday' }])
  for (const [path, shows] of [
    ['', 'Learner 6'],
    ['/tomorrow', '4 of 6 learners'],
    ['/assignments', 'Week 1'],
    ['/people', 'Learner 6'],
    ['/settings', 'Imported a roster'],
  ] as const) {
    await page.goto(`${home}${path}`)
    await expect(page.getByRole('main')).toContainText('This class is archived: nothing in it changes')
    await expect(page.getByRole('main')).toContainText(shows)
    for (const name of ['Replace the code', 'Invite this person', 'Save the settings', 'Archive this class'])
      await expect(button(page, name), name).toHaveCount(0)
    await expect(link(page, 'Make an assignment')).toHaveCount(0)
  }
  for (const path of ['/people/import', '/assignments/new']) {
    expect((await page.goto(`${home}${path}`))?.status(), path).toBe(404)
    await expect(page, path).toHaveTitle(/Page not found/)
  }
  await learner.goto('/classes')
  await expect(learner.getByRole('listitem').filter({ hasText: 'Evening class' })).toContainText('Archived')
})

test('by keyboard alone: a learner joins by code, sees what is due, and finishes late; the instructor reads so', async ({
  page,
  context,
  elsewhere,
  person,
  login,
  database,
}) => {
  test.slow()
  const [teacher, one] = [await person('Instructor 1'), await person('Learner 1')]
  const { id, code, path } = await makeClass(database, [[teacher, 'teacher']])
  const assignment = await makeAssignment(database, id, teacher.id, day(-1))

  await login(context, one)
  await page.goto('/join')
  await type(page.getByLabel('Join code'), code.toLowerCase())
  await press(button(page, 'Join class'))
  await notice(page, 'You joined Harbour school.')
  const todo = page.getByRole('list', { name: 'To do in Harbour school' })
  await expect(todo).toContainText('First steps')
  await expect(todo).toContainText('Overdue')
  // The page that says so has it told anew, so that home has it from its first frame.
  await expect.poll(() => readKept(page)).toContain('First steps')
  await page.goto(PATHS.home)
  const due = page.getByRole('region', { name: 'Due in your classes' }).getByRole('listitem').filter({ hasText: 'First steps' })
  await expect(due).toContainText('Overdue')

  await press(due.getByRole('link'))
  await page.waitForURL(`**${PATHS.container}`)
  await press(button(page, 'Mark as done'))
  await expect.poll(() => readKept(page)).not.toContain('First steps')
  await page.goto(PATHS.home)
  await expect(page.getByRole('region', { name: 'Due in your classes' })).toBeHidden()
  await page.goto('/classes')
  await press(page.getByText('1 assignment done or excused'))
  await expect(page.getByRole('list', { name: 'Done or excused in Harbour school' })).toContainText('Done late')

  const instructor = await elsewhere(teacher)
  await instructor.goto(`/classes/${id}`)
  await expect(instructor.getByRole('table', { name: 'Completion' }).getByRole('row', { name: /Learner 1/ })).toContainText('Done late')
  await press(link(instructor, 'Assignments'))
  await press(link(instructor, 'First steps'))
  await expect(instructor).toHaveURL(new RegExp(`${path}/${assignment}`))
  await expect(instructor.getByRole('table', { name: 'Standings' }).getByRole('row', { name: /Learner 1/ })).toContainText('Done late')
})
