import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import pg from 'pg'
import type { Outline, OutlineLesson } from '../../domain/catalog/rules/outline'

export { expect }
export type Person = { id: string; name: string; email: string }

type Fixtures = {
  /** The lessons of the guide as it was built, in order. */
  lessons: OutlineLesson[]
  /** The database that the guide writes to. */
  database: pg.Pool
  /** Makes an account. */
  person: (name: string) => Promise<Person>
  /** Signs a context in by writing the session, without clicking through forms. */
  login: (context: BrowserContext, person: Person) => Promise<void>
  /** An account that is signed in in the browser of this test. */
  learner: Person
  /** A page of a browser of its own, of a guest or of whoever is signed in there. */
  elsewhere: (person?: Person) => Promise<Page>
  /** Console errors that this test expects, such as the browser's note on a refused request. */
  expected: RegExp
}

export const test = base.extend<Fixtures & { quiet: undefined }>({
  lessons: async ({ request }, use) => {
    const { modules } = (await (await request.get('/outline.json')).json()) as Outline
    await use(modules.flatMap((module) => module.lessons))
  },
  database: async ({}, use) => {
    const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2 })
    await use(pool)
    await pool.end()
  },
  person: async ({ database }, use) => {
    await use(async (name) => {
      const person = { id: randomUUID(), name, email: `${randomUUID()}@example.test` }
      await database.query('INSERT INTO "User" (id, name, email) VALUES ($1, $2, $3)', [person.id, person.name, person.email])
      return person
    })
  },
  login: async ({ database, baseURL }, use) => {
    await use(async (context, person) => {
      const token = randomBytes(32).toString('base64url')
      const tokenHash = createHash('sha256').update(token).digest('hex')
      await database.query(
        `INSERT INTO "Session" (id, "tokenHash", "userId", "expiresAt") VALUES ($1, $2, $3, now() + interval '1 hour')`,
        [randomUUID(), tokenHash, person.id],
      )
      await context.addCookies([{ name: 'longshore-session', value: token, url: baseURL ?? '', httpOnly: true, sameSite: 'Lax' }])
      // What the welcome page writes after a sign-in.
      await context.addInitScript(
        (reader) => {
          if (location.protocol.startsWith('http')) localStorage.setItem('ls:user', JSON.stringify(reader))
        },
        { id: person.id, name: person.name },
      )
    })
  },
  learner: async ({ context, person, login }, use) => {
    const learner = await person('Learner 1')
    await login(context, learner)
    await use(learner)
  },
  elsewhere: async ({ browser, baseURL, login }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (person) => {
      const context = await browser.newContext({ baseURL })
      contexts.push(context)
      if (person) await login(context, person)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
  expected: [/^$/, { option: true }],
  // A page that complains in its console fails the test, whatever else it shows.
  quiet: [
    async ({ context, expected }, use) => {
      const complaints: string[] = []
      const note = (text: string) => {
        if (!expected.test(text)) complaints.push(text)
      }
      context.on('console', (message) => {
        if (message.type() === 'error') note(`${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (error) => note(String(error.error())))
      await use(undefined)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

export const PATHS = {
  home: '/',
  whatsNext: '/get-started/introduction/whats-next/',
  container: '/get-started/docker-concepts/the-basics/what-is-a-container/',
  image: '/get-started/docker-concepts/the-basics/what-is-an-image/',
  registry: '/get-started/docker-concepts/the-basics/what-is-a-registry/',
  compose: '/get-started/docker-concepts/the-basics/what-is-docker-compose/',
  cache: '/get-started/docker-concepts/building-images/using-the-build-cache/',
  progress: '/progress/',
}

/** The sum of layout shifts of a page that the reader did not cause. */
export async function watchLayoutShift(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const kept = window as typeof window & { layoutShift: number }
    kept.layoutShift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) kept.layoutShift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => (window as typeof window & { layoutShift: number }).layoutShift)
}
