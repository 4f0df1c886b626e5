import { createHash, randomUUID } from 'node:crypto'
import { type Page, request as requests } from '@playwright/test'
import { endGuide, findFreePort, startGuide, untilAnswers } from './support/serve'
import { expect, test } from './support/test'

const PASSWORD = 'crane tide rivet lamp'
const NEW_PASSWORD = 'another tide rivet lamp'
const newEmail = () => `${randomUUID()}@example.test`

async function createAccount(page: Page, email: string, to = '') {
  await page.goto(`/sign-in?mode=create${to && `&to=${encodeURIComponent(to)}`}`)
  await page.getByLabel('Name', { exact: true }).fill('Learner 1')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Create account' }).click()
  await leaveSignIn(page)
}

async function trySignIn(page: Page, email: string, password: string) {
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

const leaveSignIn = (page: Page) => page.waitForURL((url) => !/sign-in|welcome/.test(url.pathname))
const refusal = (page: Page) => page.locator('main').getByRole('alert')
const me = async (page: Page) => ((await (await page.request.get('/api/me')).json()) as { user: { email: string } | null }).user
const sessionOf = async (page: Page) => (await page.context().cookies()).find(({ name }) => name === 'longshore-session')

test('an account is made, and the cookie is a random token of which the database has only the hash', async ({ page, database }) => {
  const email = newEmail()
  await createAccount(page, email.toUpperCase(), '/progress/')
  expect(new URL(page.url()).pathname).toBe('/progress/')
  expect(await me(page)).toMatchObject({ name: 'Learner 1', email })
  const cookie = await sessionOf(page)
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false, path: '/' })
  expect(Buffer.from(cookie?.value ?? '', 'base64url')).toHaveLength(32)
  const { rows } = await database.query('SELECT s.* FROM "Session" s JOIN "User" u ON u.id = s."userId" WHERE u.email = $1', [email])
  expect(rows).toHaveLength(1)
  expect(rows[0].tokenHash).toBe(
    createHash('sha256')
      .update(cookie?.value ?? '')
      .digest('hex'),
  )
  expect(JSON.stringify(rows)).not.toContain(cookie?.value)
})

test('a refusal keeps what was typed, and does not tell whether the address exists', async ({ page, browser, baseURL }) => {
  const email = newEmail()
  await createAccount(page, email)
  const other = await (await browser.newContext({ baseURL })).newPage()
  const sentences: string[] = []
  for (const address of [email, newEmail()]) {
    await other.goto('/sign-in')
    await trySignIn(other, address, 'not the right one')
    await expect(refusal(other)).toContainText('do not belong together')
    await expect(other.getByLabel('Email')).toHaveValue(address)
    await expect(other.getByLabel('Password')).toHaveValue('')
    sentences.push((await refusal(other).textContent()) ?? '')
  }
  expect(sentences[0]).toBe(sentences[1])
  expect(await sessionOf(other)).toBeUndefined()

  await other.goto('/sign-in?mode=create')
  await other.getByLabel('Name', { exact: true }).fill('Learner 2')
  await other.getByLabel('Email').fill(email)
  await other.getByLabel('Password').fill(NEW_PASSWORD)
  await other.getByRole('button', { name: 'Create account' }).click()
  await expect(refusal(other)).toContainText('No account was created with this address.')
  await expect(other.getByLabel('Name', { exact: true })).toHaveValue('Learner 2')
  await expect(other.getByLabel('Email')).toHaveAttribute('aria-invalid', 'true')
  await other.context().close()
})

test('too many tries are told so, for an address without an account too', async ({ page }) => {
  const email = newEmail()
  await page.goto('/sign-in')
  for (let n = 0; n < 11; n++) {
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await trySignIn(page, email, `wrong ${n}`)
    await answered
    await expect(page.getByLabel('Password')).toHaveValue('')
  }
  await expect(refusal(page)).toHaveText('Too many tries. Wait 15 minutes and try again.')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('create an account, sign out, be refused, sign in', async ({ page }) => {
    const email = newEmail()
    await page.goto('/sign-in')
    await page.getByRole('link', { name: 'Create account' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Learner 1')
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Password').fill('short')
    await page.getByRole('button', { name: 'Create account' }).click()
    await expect(refusal(page)).toContainText('at least 8 characters')
    await expect(page.getByLabel('Email')).toHaveValue(email)
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.waitForURL(/\/welcome/)
    expect(await me(page)).toMatchObject({ email })

    await page.goto('/settings')
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await page.waitForURL(/\/signed-out/)
    expect(await me(page)).toBeNull()

    await page.getByRole('link', { name: 'Sign in again' }).click()
    await trySignIn(page, email, 'not the right one')
    await expect(refusal(page)).toContainText('do not belong together')
    await trySignIn(page, email, PASSWORD)
    await page.waitForURL(/\/welcome/)
    expect(await me(page)).toMatchObject({ email })
  })
})

test('a signed-in visitor is sent on, to a page of the guide and nowhere else', async ({ page, context, person, login, baseURL }) => {
  await login(context, await person('Learner 1'))
  await page.goto('/sign-in?to=/progress/')
  expect(page.url()).toBe(`${baseURL}/progress/`)
  for (const elsewhere of ['//evil.test', '/\\evil.test', 'https://evil.test', '/.//evil.test']) {
    await page.goto(`/sign-in?to=${encodeURIComponent(elsewhere)}`)
    expect(page.url()).toBe(`${baseURL}/`)
  }
})

test('signed out is said whatever reason the address gives', async ({ page }) => {
  for (const why of ['constructor', '__proto__', 'toString&why=sign-out']) {
    expect((await page.goto(`/signed-out?why=${why}`))?.status(), why).toBe(200)
    await expect(page.getByRole('status')).toContainText('You are signed out in this browser.')
  }
})

test('signing in replaces the session that the browser had', async ({ page, context, person, login, database }) => {
  const email = newEmail()
  await createAccount(page, email)
  await page.context().clearCookies()
  await page.goto('/sign-in')
  const planter = await person('Learner 2')
  await login(context, planter)
  const planted = (await sessionOf(page))?.value
  await trySignIn(page, email, PASSWORD)
  await leaveSignIn(page)
  expect(await me(page)).toMatchObject({ email })
  expect((await sessionOf(page))?.value).not.toBe(planted)
  expect((await database.query('SELECT id FROM "Session" WHERE "userId" = $1', [planter.id])).rows).toEqual([])
})

test('“Sign out everywhere” ends the other browser at once', async ({ page, context, browser, baseURL, person, login }) => {
  const learner = await person('Learner 1')
  await login(context, learner)
  const elsewhere = await browser.newContext({ baseURL })
  await login(elsewhere, learner)
  const other = await elsewhere.newPage()
  expect(await me(other)).toMatchObject({ email: learner.email })
  await page.goto('/settings')
  await expect(page.getByText('You are signed in here and in 1 other browser.')).toBeVisible()
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await page.waitForURL(/\/signed-out/)
  expect(await me(page)).toBeNull()
  expect(await me(other)).toBeNull()
  await other.goto('/settings')
  expect(new URL(other.url()).pathname).toBe('/sign-in')
  await elsewhere.close()
})

test('a new password ends every session and works from then on', async ({ page, browser, baseURL }) => {
  const email = newEmail()
  await createAccount(page, email)
  const other = await (await browser.newContext({ baseURL })).newPage()
  await other.goto('/sign-in')
  await trySignIn(other, email, PASSWORD)
  await leaveSignIn(other)

  await page.goto('/settings')
  await page.getByLabel('Current password').fill('not the right one')
  await page.getByLabel('New password').fill(NEW_PASSWORD)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(refusal(page).filter({ hasText: 'not your current password' })).toBeVisible()
  expect(await me(other)).toMatchObject({ email })

  await page.getByLabel('Current password').fill(PASSWORD)
  await page.getByLabel('New password').fill(NEW_PASSWORD)
  await page.getByRole('button', { name: 'Change password' }).click()
  await page.waitForURL(/\/signed-out/)
  await expect(page.getByRole('status')).toContainText('Your password is changed')
  expect(await me(page)).toBeNull()
  expect(await me(other)).toBeNull()

  await page.getByRole('link', { name: 'Sign in again' }).click()
  await trySignIn(page, email, PASSWORD)
  await expect(refusal(page)).toContainText('do not belong together')
  await trySignIn(page, email, NEW_PASSWORD)
  await leaveSignIn(page)
  expect(await me(page)).toMatchObject({ email })
  await other.context().close()
})

test.describe('the endpoints of next-auth', () => {
  const credentials = async (page: Page, headers: Record<string, string>, form: Record<string, string>) => {
    const { csrfToken } = (await (await page.request.get('/api/auth/csrf')).json()) as { csrfToken: string }
    return page.request.post('/api/auth/callback/credentials', { headers, form: { csrfToken, ...form }, maxRedirects: 0 })
  }

  test('sign in with the same password check, keep the token on a refresh, and sign out', async ({ page, browser, baseURL, database }) => {
    const email = newEmail()
    await createAccount(page, email)
    const other = await (await browser.newContext({ baseURL })).newPage()
    const origin = { origin: baseURL ?? '' }
    const refused = await credentials(other, origin, { email, password: 'not the right one' })
    expect(refused.headers().location).toContain('error=CredentialsSignin')
    expect(await sessionOf(other)).toBeUndefined()

    const taken = await credentials(other, origin, { email, password: PASSWORD, callbackUrl: 'https://evil.test/' })
    expect(taken.headers().location).toBe(baseURL)
    const token = (await sessionOf(other))?.value
    expect(Buffer.from(token ?? '', 'base64url')).toHaveLength(32)
    expect(await (await other.request.get('/api/auth/session')).json()).toMatchObject({ user: { email } })
    expect((await sessionOf(other))?.value).toBe(token)

    const { csrfToken } = (await (await other.request.get('/api/auth/csrf')).json()) as { csrfToken: string }
    await other.request.post('/api/auth/signout', { headers: origin, form: { csrfToken }, maxRedirects: 0 })
    const hash = createHash('sha256')
      .update(token ?? '')
      .digest('hex')
    expect((await database.query('SELECT id FROM "Session" WHERE "tokenHash" = $1', [hash])).rows).toEqual([])
    expect(await sessionOf(other)).toBeUndefined()
    expect(await me(page)).toMatchObject({ email })
    await other.context().close()
  })

  test('refuse what another site sends, and what brings no token', async ({ page, browser, baseURL }) => {
    const email = newEmail()
    await createAccount(page, email)
    const other = await (await browser.newContext({ baseURL })).newPage()
    const form = { email, password: PASSWORD }
    const foreign: Record<string, string>[] = [{ origin: 'https://evil.test' }, { origin: 'null' }, {}]
    for (const headers of foreign) expect((await credentials(other, headers, form)).status()).toBe(403)
    const bare = await other.request.post('/api/auth/callback/credentials', { headers: { origin: baseURL ?? '' }, form, maxRedirects: 0 })
    expect(bare.headers().location).toContain('csrf=true')
    expect(await sessionOf(other)).toBeUndefined()
    await other.context().close()
  })

  test('a dead session is no session, and its cookie goes', async ({ page, context, person, login, database }) => {
    const learner = await person('Learner 1')
    await login(context, learner)
    await database.query('DELETE FROM "Session" WHERE "userId" = $1', [learner.id])
    expect(await (await page.request.get('/api/auth/session')).json()).toEqual({})
    expect(await sessionOf(page)).toBeUndefined()
  })
})

test('on https the cookie is __Host-, Secure and HttpOnly', async ({ page, baseURL }) => {
  const email = newEmail()
  await createAccount(page, email)
  const port = await findFreePort()
  const own = 'https://guide.example.test'
  const guide = startGuide({ port, env: { DATABASE_URL: process.env.DATABASE_URL ?? '', NEXTAUTH_URL: own, PORT: String(port) } })
  const http = await requests.newContext({ baseURL: baseURL?.replace(/\d+$/, String(port)) ?? '' })
  try {
    await untilAnswers(`http://localhost:${port}/api/health`, guide)
    const csrf = await http.get('/api/auth/csrf')
    const { csrfToken } = (await csrf.json()) as { csrfToken: string }
    // A client on plain http would not send back what is Secure; the reverse proxy's client does.
    const cookie = (csrf.headers()['set-cookie'] ?? '')
      .split('\n')
      .map((line) => line.split(';')[0])
      .join('; ')
    const answer = await http.post('/api/auth/callback/credentials', {
      headers: { origin: own, cookie },
      form: { csrfToken, email, password: PASSWORD },
      maxRedirects: 0,
    })
    const set = (answer.headers()['set-cookie'] ?? '').split('\n').find((line) => line.startsWith('__Host-longshore-session='))
    expect(set).toMatch(/^__Host-longshore-session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/)
  } finally {
    await http.dispose()
    await endGuide(guide)
  }
})
