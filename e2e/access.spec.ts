import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { expect, test } from './support/test'

const NOBODYS = '0199aaaa-0000-7000-8000-000000000000'

test.use({ expected: /status of 40[134]/ })

/** A class with one teacher and one learner, written straight into the database. */
async function makeClass(database: import('pg').Pool, teacherId: string, learnerId: string) {
  const id = randomUUID()
  await database.query('INSERT INTO "Class" (id, name, "joinCode") VALUES ($1, $2, $3)', [
    id,
    'Secret harbour',
    `CRANE-${id.slice(0, 6).toUpperCase()}`,
  ])
  for (const [userId, role] of [
    [teacherId, 'teacher'],
    [learnerId, 'learner'],
  ])
    await database.query('INSERT INTO "ClassMember" ("classId", "userId", role) VALUES ($1, $2, $3::"ClassRole")', [id, userId, role])
  return { id, page: `/classes/${id}`, csv: `/classes/${id}/completion.csv` }
}

test('a class exists for its teachers only: the page, its title and its CSV', async ({ browser, baseURL, person, login, database }) => {
  const [owner, learner, stranger] = [await person('Instructor 1'), await person('Learner 1'), await person('Learner 2')]
  const own = await makeClass(database, owner.id, learner.id)
  for (const [who, status] of [
    [owner, 200],
    [learner, 404],
    [stranger, 404],
  ] as const) {
    const context = await browser.newContext({ baseURL })
    await login(context, who)
    const page = await context.newPage()
    const response = await page.goto(own.page)
    expect(response?.status(), `${who.name} at the page`).toBe(status)
    const title = await page.title()
    const html = await page.content()
    expect(title.includes('Secret harbour') || html.includes('Secret harbour')).toBe(status === 200)
    const csv = await context.request.get(own.csv)
    expect(csv.status(), `${who.name} at the CSV`).toBe(status)
    expect((await csv.text()).includes('Learner 1')).toBe(status === 200)
    expect(csv.headers()['cache-control']).toContain('no-store')
    await context.close()
  }
})

test('a former teacher is a stranger', async ({ context, page, person, login, database }) => {
  const [owner, learner] = [await person('Instructor 1'), await person('Learner 1')]
  const own = await makeClass(database, owner.id, learner.id)
  await login(context, owner)
  expect((await page.goto(own.page))?.status()).toBe(200)
  await database.query('UPDATE "ClassMember" SET "leftAt" = now() WHERE "classId" = $1 AND "userId" = $2', [own.id, owner.id])
  expect((await page.goto(own.page))?.status()).toBe(404)
})

for (const path of [`/classes/${NOBODYS}`, '/classes/nonsense', `/classes/${NOBODYS}/completion.csv`, "/classes/'%20OR%201=1"]) {
  test(`${path} is not there for a signed-in stranger`, async ({ context, person, login }) => {
    await login(context, await person('Learner 1'))
    expect((await context.request.get(path)).status()).toBe(404)
  })
}

for (const path of ['/classes', `/classes/${NOBODYS}`, '/join', '/join?code=CRANE-ABC123', '/settings', '/welcome']) {
  test(`signed out, ${path} leads to sign in and shows nothing`, async ({ page }) => {
    await page.goto(path)
    expect(new URL(page.url()).pathname.replace(/\/$/, '')).toBe('/sign-in')
    await expect(page).toHaveTitle(/Sign in/)
  })
}

for (const [method, path] of [
  ['GET', '/api/progress'],
  ['POST', '/api/events'],
  ['GET', `/classes/${NOBODYS}/completion.csv`],
] as const) {
  test(`signed out, ${method} ${path} answers 401 and keeps it out of caches`, async ({ request, baseURL }) => {
    const response = await request.fetch(path, {
      method,
      maxRedirects: 0,
      headers: { origin: baseURL ?? '' },
      ...(method === 'POST' ? { data: { events: [] } } : {}),
    })
    expect(response.status()).toBe(401)
    expect(response.headers()['cache-control']).toContain('no-store')
  })
}

test.describe('POST /api/events', () => {
  const completed = (extra = {}) => ({
    id: randomUUID(),
    type: 'lesson_completed',
    lessonId: 'what-is-a-container',
    payload: {},
    at: new Date().toISOString(),
    ...extra,
  })
  const send = (request: APIRequestContext, origin: string, body: unknown) =>
    request.post('/api/events', {
      headers: { origin, 'content-type': 'application/json' },
      data: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
    })

  test('takes a batch, answers the snapshot, and refuses by naming the field', async ({ context, person, login, baseURL }) => {
    await login(context, await person('Learner 1'))
    const origin = baseURL ?? ''
    const taken = await send(context.request, origin, { events: [completed()] })
    expect(taken.status()).toBe(200)
    expect((await taken.json()).snapshot.lessons['what-is-a-container'].done).toBe(true)
    for (const [body, field] of [
      [{ events: [completed(), completed({ id: 'x' })] }, 'events[1].id'],
      [{ events: [completed({ lessonId: 'no-such-lesson' })] }, 'events[0].lessonId'],
      [{ events: [completed({ at: 'yesterday' })] }, 'events[0].at'],
      [{ events: [completed({ type: 'world_saved' })] }, 'events[0].type'],
      [{ events: Array.from({ length: 101 }, () => completed()) }, 'events'],
      [{}, 'events'],
      ['{', 'body'],
    ] as const) {
      const refused = await send(context.request, origin, body)
      expect(refused.status()).toBe(400)
      expect((await refused.json()).field).toBe(field)
    }
    expect((await send(context.request, origin, { events: [completed({ payload: { revision: 'x'.repeat(300_000) } })] })).status()).toBe(
      413,
    )
  })

  test('a request from another site, or from nowhere, changes nothing', async ({ context, person, login, database, baseURL }) => {
    const learner = await person('Learner 1')
    await login(context, learner)
    for (const origin of ['https://evil.example', 'null', `${baseURL}.evil.example`])
      expect((await send(context.request, origin, { events: [completed()] })).status()).toBe(403)
    const bare = await context.request.post('/api/events', { data: { events: [completed()] } })
    expect(bare.status()).toBe(403)
    const { rows } = await database.query('SELECT count(*)::int AS n FROM "LearnerEvent" WHERE "userId" = $1', [learner.id])
    expect(rows[0].n).toBe(0)
  })

  test('too many requests are told when to come back', async ({ context, person, login, baseURL }) => {
    await login(context, await person('Learner 1'))
    const statuses: number[] = []
    let last = await send(context.request, baseURL ?? '', { events: [] })
    for (let index = 0; index < 125 && last.status() === 200; index++) {
      last = await send(context.request, baseURL ?? '', { events: [] })
      statuses.push(last.status())
    }
    expect(last.status()).toBe(429)
    expect(Number(last.headers()['retry-after'])).toBeGreaterThan(0)
  })

  test('an ended session is refused at once', async ({ context, person, login, database, baseURL }) => {
    const learner = await person('Learner 1')
    await login(context, learner)
    expect((await send(context.request, baseURL ?? '', { events: [] })).status()).toBe(200)
    await database.query('DELETE FROM "Session" WHERE "userId" = $1', [learner.id])
    expect((await send(context.request, baseURL ?? '', { events: [] })).status()).toBe(401)
  })
})

test('another person in the same browser gets nothing of the first', async ({ context, page, person, login, lessons }) => {
  const [one, two] = [await person('Learner 1'), await person('Learner 2')]
  await login(context, one)
  await page.goto('/get-started/docker-concepts/the-basics/what-is-a-container/')
  await page.getByRole('button', { name: 'Mark as done' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await login(context, two)
  await page.goto('/progress/')
  await expect(page.getByText(`0 of ${lessons.length} lessons on board.`)).toBeVisible()
})
