import { randomUUID } from 'node:crypto'
import { type APIRequestContext, type Page, request as requests } from '@playwright/test'
import { type Lie, LyingIssuer } from './support/lying-issuer'
import { CLIENT, findFreePort, type OidcGuide, startOidcGuide, toCallback } from './support/oidc-guide'
import { emailAt, startRealProvider } from './support/real-provider'
import { test as base, expect } from './support/test'

type Servers = { schoolGuide: OidcGuide & { issuer: string }; lyingGuide: OidcGuide & { issuer: LyingIssuer } }

/** Two guides over the same build: one trusts a real provider, the other one that lies on demand. */
const test = base.extend<{ identities: (subject: string) => Promise<{ provider: string; name: string; email: string | null }[]> }, Servers>(
  {
    schoolGuide: [
      async ({}, use) => {
        const [guidePort, providerPort] = [await findFreePort(), await findFreePort()]
        const provider = await startRealProvider(providerPort, toCallback(guidePort))
        const guide = await startOidcGuide(guidePort, provider.issuer)
        await use({ ...guide, issuer: provider.issuer })
        await guide.stop()
        await provider.stop()
      },
      { scope: 'worker', timeout: 90_000 },
    ],
    lyingGuide: [
      async ({}, use) => {
        const [guidePort, issuerPort] = [await findFreePort(), await findFreePort()]
        const issuer = new LyingIssuer(issuerPort)
        await issuer.start()
        const guide = await startOidcGuide(guidePort, issuer.url)
        await use({ ...guide, issuer })
        await guide.stop()
        await issuer.stop()
      },
      { scope: 'worker', timeout: 90_000 },
    ],
    identities: async ({ database }, use) => {
      const sql = 'SELECT a.provider, u.name, u.email FROM "Account" a JOIN "User" u ON u.id = a."userId" WHERE a."providerAccountId" = $1'
      await use(async (subject) => (await database.query(sql, [subject])).rows)
    },
  },
)

// The pages of the provider ask for a favicon that it does not have, and for a font that no test machine needs.
test.use({ expected: /favicon\.ico|fonts\.googleapis/ })

// One worker, or each would start both guides again.
test.describe.configure({ mode: 'default' })

const newLogin = () => `s${randomUUID().slice(0, 8)}`

/** Through the pages of the provider, as a person would. */
async function signInAtProvider(page: Page, login: string) {
  await page.getByPlaceholder('Enter any login').fill(login)
  await page.getByPlaceholder('and password').fill('anything')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}

async function continueWith(page: Page) {
  // The provider's pages want a font from elsewhere; a test asks nobody but itself.
  await page.route('https://fonts.googleapis.com/**', (route) => route.fulfill({ contentType: 'text/css', body: '' }))
  await page.getByRole('button', { name: `Continue with ${CLIENT.name}` }).click()
}

const me = async (page: Page, url: string) =>
  ((await (await page.request.get(`${url}/api/me`)).json()) as { user: { id: string; name: string; email: string | null } | null }).user
const sessionOf = async (page: Page) => (await page.context().cookies()).find(({ name }) => name === 'longshore-session')

test.describe('a real provider', () => {
  test('a full sign-in makes an account and leads to where the visitor was going; the second one finds it', async ({
    page,
    browser,
    schoolGuide,
    identities,
    database,
  }) => {
    const login = newLogin()
    await page.goto(`${schoolGuide.url}/sign-in?to=/progress/`)
    await continueWith(page)
    await signInAtProvider(page, login)
    await page.waitForURL(`${schoolGuide.url}/progress/`)

    expect(await me(page, schoolGuide.url)).toMatchObject({ name: `Learner ${login}`, email: emailAt(login) })
    expect(await identities(login)).toEqual([{ provider: `oidc ${schoolGuide.issuer}`, name: `Learner ${login}`, email: emailAt(login) }])
    const tokens = await database.query('SELECT access_token, id_token, refresh_token FROM "Account" WHERE "providerAccountId" = $1', [
      login,
    ])
    expect(tokens.rows).toEqual([{ access_token: null, id_token: null, refresh_token: null }])
    const cookie = await sessionOf(page)
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(Buffer.from(cookie?.value ?? '', 'base64url')).toHaveLength(32)

    const elsewhere = await browser.newPage()
    await elsewhere.goto(`${schoolGuide.url}/sign-in`)
    await continueWith(elsewhere)
    await signInAtProvider(elsewhere, login)
    await elsewhere.waitForURL(`${schoolGuide.url}/`)
    expect(await me(elsewhere, schoolGuide.url)).toEqual(await me(page, schoolGuide.url))
    expect((await sessionOf(elsewhere))?.value).not.toBe(cookie?.value)
    expect(await identities(login)).toHaveLength(1)
    await elsewhere.close()
  })

  test('works without JavaScript', async ({ browser, schoolGuide, identities }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const login = newLogin()
    await page.goto(`${schoolGuide.url}/sign-in?to=/progress/`)
    await continueWith(page)
    await signInAtProvider(page, login)
    await page.waitForURL(/\/welcome/)
    await page.getByRole('link', { name: 'Continue' }).click()
    await page.waitForURL(`${schoolGuide.url}/progress/`)
    expect(await identities(login)).toHaveLength(1)
    await context.close()
  })

  test('the address of an account that exists is refused with a sentence, and nothing is linked or changed', async ({
    page,
    database,
    schoolGuide,
    identities,
  }) => {
    const login = newLogin()
    const id = randomUUID()
    await database.query('INSERT INTO "User" (id, name, email) VALUES ($1, $2, $3)', [id, 'Owner', emailAt(login)])
    const owner = () =>
      database
        .query(
          'SELECT u.*, (SELECT count(*) FROM "Session" s WHERE s."userId" = u.id) AS sessions, (SELECT count(*) FROM "Account" a WHERE a."userId" = u.id) AS accounts FROM "User" u WHERE id = $1',
          [id],
        )
        .then(({ rows }) => rows)
    const before = await owner()

    await page.goto(`${schoolGuide.url}/sign-in?to=/progress/`)
    await continueWith(page)
    await signInAtProvider(page, login)
    await page.waitForURL(/error=OAuthAccountNotLinked/)
    await expect(page.getByRole('alert').filter({ hasText: 'exists already' })).toContainText('Sign in the way you did the first time')
    await expect(page.locator('input[name="to"]')).toHaveValue('/progress/')

    expect(await sessionOf(page)).toBeUndefined()
    expect(await identities(login)).toEqual([])
    expect(await owner()).toEqual(before)
  })

  test('on a shared computer the next person gets an own account, and the session of the one before ends', async ({
    page,
    context,
    person,
    login,
    database,
    schoolGuide,
    identities,
  }) => {
    await page.goto(`${schoolGuide.url}/sign-in`)
    // Somebody else signs in in another tab, while this one stays open.
    const first = await person('Learner 1')
    await login(context, first)
    const planted = (await sessionOf(page))?.value
    const second = newLogin()
    await continueWith(page)
    await signInAtProvider(page, second)
    await page.waitForURL((url) => url.origin === schoolGuide.url && !/welcome/.test(url.pathname))
    expect(await me(page, schoolGuide.url)).toMatchObject({ email: emailAt(second) })
    expect(await identities(second)).toHaveLength(1)
    expect((await sessionOf(page))?.value).not.toBe(planted)
    const left = await database.query(
      'SELECT (SELECT count(*) FROM "Session" WHERE "userId" = $1)::int AS sessions, (SELECT count(*) FROM "Account" WHERE "userId" = $1)::int AS accounts',
      [first.id],
    )
    expect(left.rows).toEqual([{ sessions: 0, accounts: 0 }])
  })
})

/** Starts a sign-in and follows every redirect, as a browser would, to the last page. */
async function signInThrough(guide: OidcGuide, http: APIRequestContext) {
  return http.post(`${guide.url}/api/auth/signin/oidc`, { headers: { origin: guide.url }, form: { callbackUrl: '/welcome?to=/progress/' } })
}
const hasSession = async (http: APIRequestContext) => (await http.storageState()).cookies.some(({ name }) => name === 'longshore-session')

test.describe('an issuer that lies', () => {
  test('an honest answer signs in, so that what follows is refused for its lie alone', async ({ lyingGuide, identities }) => {
    const { issuer } = lyingGuide
    Object.assign(issuer, { lie: 'nothing', subject: newLogin(), email: undefined })
    const http = await requests.newContext()
    const last = await signInThrough(lyingGuide, http)
    expect(last.url()).toBe(`${lyingGuide.url}/welcome?to=/progress/`)
    expect(await hasSession(http)).toBe(true)
    expect(await identities(issuer.subject)).toEqual([{ provider: `oidc ${issuer.url}`, name: 'Learner 1', email: null }])
    await http.dispose()
  })

  const LIES: Exclude<Lie, 'nothing'>[] = [
    'wrong nonce',
    'no nonce',
    'wrong state',
    'no state',
    'wrong audience',
    'wrong issuer',
    'another issuer altogether',
    'expired',
    'another key',
    'no signature',
    'no subject',
    'refused by the user',
  ]
  for (const lie of LIES) {
    test(`${lie}: no session, no account, a sentence`, async ({ lyingGuide, identities, database }) => {
      const { issuer } = lyingGuide
      const subject = newLogin()
      Object.assign(issuer, { lie, subject, email: emailAt(subject) })
      const http = await requests.newContext()
      const last = await signInThrough(lyingGuide, http)
      expect(last.url()).toMatch(/\/sign-in\?.*error=/)
      expect(await last.text()).toMatch(/role="alert"[^>]*>The sign-in did not complete, and nothing was changed/)
      expect(await hasSession(http)).toBe(false)
      expect(await identities(subject)).toEqual([])
      expect((await database.query('SELECT id FROM "User" WHERE email = $1', [emailAt(subject)])).rows).toEqual([])
      await http.dispose()
    })
  }

  test('an unverified address of an account that exists is refused too', async ({ lyingGuide, person, identities }) => {
    const owner = await person('Owner')
    const { issuer } = lyingGuide
    Object.assign(issuer, { lie: 'nothing', subject: newLogin(), email: owner.email.toUpperCase() })
    const http = await requests.newContext()
    expect((await signInThrough(lyingGuide, http)).url()).toContain('error=OAuthAccountNotLinked')
    expect(await hasSession(http)).toBe(false)
    expect(await identities(issuer.subject)).toEqual([])
    await http.dispose()
  })

  test('the way back works once, and in the browser that set out only', async ({ lyingGuide }) => {
    const { issuer } = lyingGuide
    Object.assign(issuer, { lie: 'nothing', subject: newLogin(), email: undefined })
    const [mine, theirs] = [await requests.newContext(), await requests.newContext()]
    const setOut = await mine.post(`${lyingGuide.url}/api/auth/signin/oidc`, { headers: { origin: lyingGuide.url }, maxRedirects: 0 })
    const authorized = await mine.get(setOut.headers().location ?? '', { maxRedirects: 0 })
    const wayBack = authorized.headers().location ?? ''

    expect((await theirs.get(wayBack)).url()).toContain('error=')
    expect(await hasSession(theirs)).toBe(false)
    await mine.get(wayBack)
    expect(await hasSession(mine)).toBe(true)

    expect((await mine.get(wayBack)).url()).toContain('error=')
    await Promise.all([mine.dispose(), theirs.dispose()])
  })
})
