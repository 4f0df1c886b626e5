import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import type pg from 'pg'
import { expect, type Person, test } from './support/test'

/**
 * Who meets what at every address of a class. The addresses are read from the folder of routes, so that a new one is
 * tested from its first day; what assistants may not open stands in TEACHERS_ONLY and must be in docs/roles.md as such.
 */
const ROUTES = [...listRoutes('app/(teach)/classes/[id]', '/classes/[id]'), ...listRoutes('app/api/classes/[id]', '/api/classes/[id]')]
const TEACHERS_ONLY = /\/(assignments\/new|assignments\/\[assignment\]\/edit|people\/import)$/
/** Ends after ten minutes, so it is asked for its first bytes only, in completion.spec.ts. */
const STREAMS = /\/live$/
/** Needs a setting or a state that this class does not have; the status that its instructors get then. */
const REFUSED: Record<string, number> = {}

test.use({ expected: /status of 40[134]/ })

type Route = { address: string; isPage: boolean; verbs: string[] }

function listRoutes(folder: string, address: string): Route[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): Route[] => {
    if (entry.isDirectory()) return listRoutes(join(folder, entry.name), `${address}/${entry.name}`)
    if (entry.name === 'page.tsx') return [{ address, isPage: true, verbs: ['GET'] }]
    if (entry.name !== 'route.ts') return []
    const source = readFileSync(join(folder, entry.name), 'utf8')
    return [
      {
        address,
        isPage: false,
        verbs: [...source.matchAll(/export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/g)].map((m) => m[1] ?? ''),
      },
    ]
  })
}

/** A class with everybody who may be near one, and an assignment. */
async function makeClass(database: pg.Pool, person: (name: string) => Promise<Person>) {
  const names = ['teacher', 'assistant', 'learner', 'former learner', 'former teacher', 'teacher of another class', 'stranger'] as const
  const people = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await person(name)]))) as Record<
    (typeof names)[number],
    Person
  >
  const open = async (members: [Person, string, boolean][]) => {
    const id = randomUUID()
    await database.query('INSERT INTO "Class" (id, name, "joinCode") VALUES ($1, $2, $3)', [
      id,
      'Secret harbour',
      `CRANE-${id.slice(0, 6).toUpperCase()}`,
    ])
    for (const [number, [{ id: userId }, role, left]] of members.entries())
      await database.query(
        'INSERT INTO "ClassMember" ("classId", "userId", role, "leftAt", number) VALUES ($1, $2, $3::"ClassRole", $4, $5)',
        [id, userId, role, left ? new Date() : null, role === 'learner' ? number : null],
      )
    return id
  }
  await open([[people['teacher of another class'], 'teacher', false]])
  const classId = await open([
    [people.teacher, 'teacher', false],
    [people.assistant, 'assistant', false],
    [people.learner, 'learner', false],
    [people['former learner'], 'learner', true],
    [people['former teacher'], 'teacher', true],
  ])
  const assignmentId = randomUUID()
  const parts = JSON.stringify([{ kind: 'lesson', id: 'what-is-a-container' }])
  await database.query('INSERT INTO "Assignment" (id, "classId") VALUES ($1, $2)', [assignmentId, classId])
  await database.query(
    'INSERT INTO "AssignmentVersion" ("assignmentId", version, title, items, parts) VALUES ($1, 1, $2, $3::jsonb, $3::jsonb)',
    [assignmentId, 'Secret task', parts],
  )
  return { people, classId, assignmentId }
}

test('every address of a class, for everybody', async ({ browser, baseURL, person, login, database }) => {
  test.slow()
  const { people, classId, assignmentId } = await makeClass(database, person)
  const places: Record<string, string> = {
    '[id]': classId,
    '[learner]': people.learner.id,
    '[user]': people.learner.id,
    '[userId]': people.learner.id,
    '[assignment]': assignmentId,
    '[lesson]': 'what-is-a-container',
  }
  const fill = (address: string) => address.replace(/\[\w+\]/g, (place) => places[place] ?? unknown(`${place} of ${address}`))
  expect(ROUTES.length).toBeGreaterThan(3)

  const look = async (request: APIRequestContext, who: string, expectedOf: (route: Route) => number) => {
    for (const route of ROUTES.filter(({ address }) => !STREAMS.test(address))) {
      const response = await request.get(fill(route.address), { maxRedirects: 0 })
      const at = `${who} at ${route.address}`
      expect(response.status(), at).toBe(expectedOf(route))
      const body = await response.text()
      // An assistant sees the class, also where a page of it is not for them.
      if (response.status() !== 200 && who !== 'assistant')
        for (const secret of ['Secret harbour', 'Secret task', people.learner.email]) expect(body, at).not.toContain(secret)
      if (!route.isPage) expect(response.headers()['cache-control'], at).toContain('no-store')
    }
  }
  for (const [who, account] of Object.entries(people)) {
    const context = await browser.newContext({ baseURL })
    await login(context, account)
    await look(context.request, who, ({ address }) => {
      const mayOpen = who === 'teacher' || (who === 'assistant' && !TEACHERS_ONLY.test(address))
      return mayOpen ? (REFUSED[address] ?? 200) : 404
    })
    for (const { address, isPage, verbs } of ROUTES) {
      if (isPage) continue
      for (const verb of ['POST', 'PUT', 'PATCH', 'DELETE'].filter((one) => !verbs.includes(one))) {
        const response = await context.request.fetch(fill(address), { method: verb, headers: { origin: baseURL ?? '' }, data: {} })
        expect(response.status(), `${who}: ${verb} ${address}`).toBe(405)
      }
    }
    await context.close()
  }
  const nobody = await browser.newContext({ baseURL })
  await look(nobody.request, 'signed out', ({ isPage }) => (isPage ? 307 : 401))
  await nobody.close()
})

test('addresses that ask for nonsense answer like those that ask for nothing', async ({ page, context, person, login, database }) => {
  test.slow()
  const { people, classId, assignmentId } = await makeClass(database, person)
  await login(context, people.teacher)
  const places = [classId, `${classId}/assignments/${assignmentId}`, `${classId}/people/${people.learner.id}`]
  const sections = ['assignments', 'people', 'settings', 'tomorrow', 'items', 'report'].map((section) => `${classId}/${section}`)
  const addresses = [...places, ...sections].map((place) => `/classes/${place}`)
  for (const address of [...addresses, '/classes', '/join', `/api/classes/${classId}/completion`])
    for (const query of ['notice=constructor', 'notice=__proto__', 'search=%00&group=%00&code=%00&who=%00&learner=%00&page=%00']) {
      const response = await page.request.get(`${address}?${query}`)
      expect(response.status(), `${address}?${query}`).toBe(200)
    }
})

test('a text that cannot be stored is refused in words and kept', async ({ page, context, person, login, database }) => {
  const { people, classId } = await makeClass(database, person)
  await login(context, people.teacher)
  await page.goto(`/classes/${classId}/assignments/new`)
  await page.getByLabel('Title').fill('Week\u0000one')
  await page.getByRole('button', { name: 'Assign it' }).click()
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toContainText('holds a character that cannot be stored')
})

function unknown(place: string): never {
  throw new Error(`the test does not know what to put for ${place}`)
}
