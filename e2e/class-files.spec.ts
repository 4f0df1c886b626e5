import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { readCsv } from '../tests/read-csv'
import { day, makeAssignment, makeClass } from './support/class'
import { expect, test } from './support/test'

const link = (page: Page) => page.getByRole('link', { name: 'Download CSV', exact: true })

async function download(page: Page) {
  const [file] = await Promise.all([page.waitForEvent('download'), link(page).click()])
  const rows = readCsv(await readFile((await file.path()) ?? '', 'utf8'))
  const [headings = [], ...lines] = rows
  return { name: file.suggestedFilename(), column: (heading: string) => lines.map((line) => line[headings.indexOf(heading)]) }
}

test('each table of a class is a file that follows the address of its page, and its JSON says the same', async ({
  browser,
  baseURL,
  page,
  context,
  person,
  login,
  database,
}) => {
  test.slow()
  const [teacher, one, two, three] = [
    await person('Instructor 1'),
    await person('Learner 1'),
    await person('Learner 2'),
    await person('Pat 3'),
  ]
  const { id, path } = await makeClass(database, [
    [teacher, 'teacher'],
    [one, 'learner'],
    [two, 'learner'],
    [three, 'learner'],
  ])
  await database.query('UPDATE "ClassMember" SET "joinedAt" = now() - interval \'20 days\' WHERE "classId" = $1', [id])
  const assignmentId = await makeAssignment(database, id, teacher.id, day(3), 'Week 1')
  const away = await browser.newContext({ baseURL })
  await login(away, two)
  const at = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000).toISOString()
  const event = { id: randomUUID(), type: 'lesson_completed', lessonId: 'what-is-a-container', payload: {}, at }
  const sent = await away.request.post('/api/events', { headers: { origin: baseURL ?? '' }, data: { events: [event] } })
  expect(sent.status()).toBe(200)
  await away.close()
  await login(context, teacher)
  const json = async (address: string) => (await page.request.get(`/api/classes/${id}${address}`)).json()
  const named = (rows: { name: string }[]) => rows.map(({ name }) => name)

  const asked = '?sort=done&search=learner'
  await page.goto(`/classes/${id}${asked}`)
  const shown = await page.getByRole('table', { name: 'Completion' }).locator('tbody').getByRole('rowheader').allInnerTexts()
  const completion = await download(page)
  expect(completion.name).toContain('completion.csv')
  expect(completion.column('Learner')).toEqual(['Learner 2', 'Learner 1'])
  expect(completion.column('Learner')).toEqual(shown.map((text) => text.trim()))
  expect(completion.column('Learner')).toEqual(named((await json(`/completion${asked}`)).learners))
  expect(completion.column('What is a container?')).toEqual([at.slice(0, 10), ''])
  expect(completion.column('Assignment: Week 1, finished (ISO 8601, UTC)')).toEqual([at, ''])

  await page.goto(`${path}/${assignmentId}?state=not-started`)
  await expect(page.getByRole('table', { name: 'Standings' }).locator('tbody').getByRole('rowheader')).toHaveText(['Learner 1', 'Pat 3'])
  const standings = await download(page)
  expect(standings.column('Learner')).toEqual(['Learner 1', 'Pat 3'])
  expect(standings.column('State')).toEqual(['Not started', 'Not started'])
  expect(standings.column('Due (UTC)')).toEqual([day(3), day(3)])
  expect(named((await json(`/assignments/${assignmentId}/standings?state=not-started`)).learners)).toEqual(['Learner 1', 'Pat 3'])

  await page.goto(`/classes/${id}/people?search=pat`)
  expect((await download(page)).column('Name')).toEqual(['Pat 3'])
  expect(named((await json('/people?search=pat')).people)).toEqual(['Pat 3'])

  await page.goto(`/classes/${id}/learners/${two.id}`)
  await expect(page.getByText('Finished "What is a container?"')).toBeVisible()
  const story = await download(page)
  expect(story.column('What happened')).toEqual([expect.stringMatching(/^Finished "What is a container\?", received /)])
  expect(story.column('Day')).toEqual([at.slice(0, 10)])

  await page.goto(`/classes/${id}/tomorrow`)
  await expect(link(page)).toHaveCount(0)
  expect(await json('/tomorrow')).toEqual({ ranked: [], few: [] })

  await page.goto(`/classes/${id}/settings`)
  const log = await download(page)
  expect(log.column('Detail')).toEqual(['"log"', '"story"', '"people"', '"standings", "Week 1"', '"completion table"'])
  expect(log.column('With whom')).toEqual(['', 'Learner 2', '', '', ''])
  const { lines } = (await json('/log')) as { lines: { detail: string; at: string }[] }
  expect(log.column('Detail')).toEqual(lines.map(({ detail }) => detail))
  expect(log.column('When (ISO 8601, UTC)')).toEqual(lines.map(({ at }) => at))
})
