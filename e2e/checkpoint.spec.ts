import { execFile } from 'node:child_process'
import { createPublicKey, randomUUID, verify } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import type { APIRequestContext, Page } from '@playwright/test'
import type { Pool } from 'pg'
import { listKeys } from '../tests/list-keys'
import { answerByKeyboard, getCompiled, solve, tabTo } from './support/answers'
import { findViolations, WCAG } from './support/find-violations'
import { expect, type Person, test } from './support/test'

test.use({ expected: /status of 4(0[0134]|09)|404 \(Not Found\)/ })

const MODULE = '/checkpoints/the-basics'
const NOBODYS = '00000000-0000-4000-8000-000000000000'

type Drawn = { id: string; version: string; lessonId: string }

async function readAttempt(database: Pool, userId: string, moduleId: string) {
  const { rows } = await database.query(
    'SELECT id, questions, answers, "finishedAt" FROM "CheckpointAttempt" WHERE "userId" = $1 AND "moduleId" = $2 ORDER BY "startedAt" DESC LIMIT 1',
    [userId, moduleId],
  )
  return rows[0] as { id: string; questions: Drawn[]; answers: Record<string, unknown>; finishedAt: Date | null }
}

const post = (request: APIRequestContext, origin: string, path: string, data: object) =>
  request.post(path, { headers: { origin }, data, maxRedirects: 0 })

async function start(page: Page, path: string) {
  await page.goto(path)
  await page.getByRole('button', { name: /^Start/ }).click()
  await expect(page.getByRole('region', { name: 'The test' })).toBeVisible()
}

/** Modules with a checkpoint, as the page lists them. */
async function listModuleIds(request: APIRequestContext): Promise<string[]> {
  const html = await (await request.get('/checkpoints')).text()
  return [...new Set([...html.matchAll(/"\/checkpoints\/([a-z0-9-]+)"/g)].map(([, id]) => id ?? ''))]
}

/** Writes a passed attempt of every module, without taking the tests. */
async function passAll(database: Pool, request: APIRequestContext, person: Person) {
  for (const moduleId of await listModuleIds(request))
    await database.query(
      `INSERT INTO "CheckpointAttempt" (id, "userId", "moduleId", seed, questions, "startedAt", "finishedAt", score, passed, report)
       VALUES ($1, $2, $3, 'seed', '[]', now(), now(), 0.93, true, '{"lessons":[],"dropped":0}')`,
      [randomUUID(), person.id, moduleId],
    )
}

async function makeCertificate(page: Page, shows: { name?: string; scores?: boolean } = {}): Promise<string> {
  await page.goto('/certificate')
  if (shows.name) {
    await page.getByLabel('Show my name').check()
    await page.getByLabel('Name to show').fill(shows.name)
  }
  if (shows.scores) await page.getByLabel('Show my best score').check()
  await page.getByLabel('I agree').check()
  await page.getByRole('button', { name: 'Make my certificate' }).click()
  await expect(page.getByText('Your certificate is made and signed.')).toBeVisible()
  const href = await page.getByRole('link', { name: /\/check\// }).getAttribute('href')
  return href ?? ''
}

type Jwk = import('node:crypto').JsonWebKey & { kid: string }
type Status = { statusListIndex: string; statusListCredential: string }
type Payload = { credentialStatus: Status; credentialSubject: { encodedList: string; identifier?: object } }

const decode = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString())
const payloadOf = (jws: string) => decode(jws.split('.')[1] ?? '') as Payload

/** A second implementation of the check: RFC 7515 with Node's own cryptography, nothing of ours and no library. */
function isSigned(jws: string, keys: Jwk[]): boolean {
  const [header = '', payload = '', signature = ''] = jws.split('.')
  const jwk = keys.find((key) => key.kid === decode(header).kid)
  if (!jwk) return false
  const key = createPublicKey({ key: jwk, format: 'jwk' })
  return verify('sha256', Buffer.from(`${header}.${payload}`), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))
}

/** The bit of a credential in the list that it names: 1 for revoked. */
async function readStatus(request: APIRequestContext, jws: string, keys: Jwk[]): Promise<number> {
  const { statusListCredential, statusListIndex } = payloadOf(jws).credentialStatus
  const list = await (await request.get(statusListCredential)).text()
  expect(isSigned(list, keys)).toBe(true)
  const bits = gunzipSync(Buffer.from(payloadOf(list).credentialSubject.encodedList.slice(1), 'base64url'))
  const place = Number(statusListIndex)
  return ((bits[Math.floor(place / 8)] ?? 0) >> (7 - (place % 8))) & 1
}

test('pass every checkpoint, get the badge, verify it on the public page and with a second implementation, withdraw it', async ({
  page,
  context,
  browser,
  request,
  baseURL,
  person,
  login,
  database,
}) => {
  test.slow()
  const origin = baseURL ?? ''
  const learner = await person('Learner 1')
  await login(context, learner)
  const moduleIds = await listModuleIds(request)
  expect(moduleIds.length).toBeGreaterThan(3)
  for (const [index, moduleId] of moduleIds.entries()) {
    await page.goto('/checkpoints')
    await expect(page.getByRole('status').filter({ hasText: `${index} of ${moduleIds.length} passed` })).toBeVisible()
    await start(page, `/checkpoints/${moduleId}`)
    const { id: attemptId, questions } = await readAttempt(database, learner.id, moduleId)
    expect(questions.length).toBeLessThanOrEqual(15)
    for (const { id: questionId } of questions) {
      const choice = solve(getCompiled(questionId).key)
      expect((await post(context.request, origin, '/api/checkpoints/answer', { attemptId, questionId, choice })).status()).toBe(200)
    }
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Every question has an answer' })).toBeVisible()
    await page.getByRole('button', { name: 'Hand in' }).click()
    await expect(page.getByRole('heading', { name: 'Passed with 100%' })).toBeVisible()
  }
  await page.goto('/checkpoints')
  await page.getByRole('link', { name: 'Your certificate' }).click()
  const path = await makeCertificate(page, { name: 'Learner 9' })

  const stranger = await browser.newContext({ baseURL: origin })
  const there = await stranger.newPage()
  await there.goto(path)
  await expect(there.getByRole('heading', { name: 'Valid', exact: true })).toBeVisible()
  await expect(there.getByText('Learner 9')).toBeVisible()
  for (const kept of ['100%', 'Learner 1', learner.id, learner.email]) expect(await there.content()).not.toContain(kept)

  const { keys } = (await (await request.get('/.well-known/jwks.json')).json()) as { keys: Jwk[] }
  const jws = await (await request.get(`${path}/credential.jwt`)).text()
  expect(isSigned(jws, keys)).toBe(true)
  const [header = '', payload = '', signature = ''] = jws.split('.')
  const bytes = Buffer.from(payload, 'base64url')
  bytes[bytes.indexOf('Learner 9')] = 'l'.charCodeAt(0)
  expect(isSigned([header, bytes.toString('base64url'), signature].join('.'), keys)).toBe(false)
  expect(await readStatus(request, jws, keys)).toBe(0)
  // The header's `kid` leads to the key itself, and the credential names who issued it for what.
  const { kid } = decode(header)
  expect(await (await request.get(kid)).json()).toEqual(keys.find((key) => key.kid === kid))
  const { issuer, credentialSubject } = decode(payload)
  for (const named of [issuer.id, credentialSubject.achievement.id])
    expect(await (await request.get(named)).json()).toMatchObject({ id: named })

  await page.getByLabel('Show my name').uncheck()
  await page.getByRole('button', { name: 'Change what it shows' }).click()
  await expect(page.getByText('signed anew and shows what you chose')).toBeVisible()
  await there.reload()
  await expect(there.getByRole('heading', { name: 'Valid', exact: true })).toBeVisible()
  expect(await there.content()).not.toContain('Learner 9')
  expect(await readStatus(request, jws, keys)).toBe(1)
  const later = await (await request.get(`${path}/credential.jwt`)).text()
  expect(payloadOf(later).credentialSubject.identifier).toBeUndefined()
  expect([isSigned(later, keys), await readStatus(request, later, keys)]).toEqual([true, 0])

  await page.getByText('Withdraw the certificate').click()
  await page.getByRole('button', { name: 'Withdraw it now' }).click()
  await expect(page.getByText('Your certificate is withdrawn.')).toBeVisible()
  await there.reload()
  await expect(there.getByRole('heading', { name: 'Revoked' })).toBeVisible()
  expect(await readStatus(request, later, keys)).toBe(1)
  expect((await request.get(`${path}/credential.jwt`)).status()).toBe(404)
  await stranger.close()
})

test('a whole checkpoint by keyboard alone, and no key in any response before it is handed in', async ({
  page,
  context,
  person,
  login,
  database,
}) => {
  test.slow()
  const learner = await person('Learner 1')
  await login(context, learner)
  const bodies: { url: string; text: string }[] = []
  page.on('response', async (response) => {
    const text = await response.text().catch(() => '')
    bodies.push({ url: response.url(), text })
  })
  await page.goto(MODULE)
  await tabTo(page, page.getByRole('button', { name: 'Start the test' }))
  await page.keyboard.press('Enter')
  const region = page.getByRole('region', { name: 'The test' })
  await expect(region).toBeVisible()
  const { questions } = await readAttempt(database, learner.id, 'the-basics')
  for (const [index, { id }] of questions.entries()) {
    await expect(region).toContainText(`Question ${index + 1} of ${questions.length}`)
    await answerByKeyboard(region.getByRole('group').first(), getCompiled(id).key)
    await tabTo(page, region.getByRole('button', { name: /^(Next question|To the overview)$/ }))
    await page.keyboard.press('Enter')
  }
  await expect(region.getByRole('heading', { name: 'Every question has an answer' })).toBeFocused()
  // Kept as they were given, so that a reload finds them.
  await expect.poll(async () => Object.keys((await readAttempt(database, learner.id, 'the-basics')).answers).length).toBe(questions.length)
  await page.reload()
  await expect(region.getByRole('heading', { name: 'Every question has an answer' })).toBeVisible()

  const secrets = listKeys()
  expect(bodies.some(({ url }) => url.endsWith('.js'))).toBe(true)
  for (const { url, text } of bodies) {
    const bare = text.replace(/<[^>]+>|\\u003c[^>]*>|[`*]/g, '')
    expect(
      secrets.filter((secret) => bare.includes(secret)),
      `${url} tells`,
    ).toEqual([])
    expect(/"right":(true|false)|"score"|"repair"/.test(text) && !url.endsWith('.js'), `${url} judges`).toBe(false)
  }

  await tabTo(page, page.getByRole('button', { name: 'Hand in' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Passed with 100%' })).toBeVisible()
})

test('a failed attempt is reported by concept with the way back, and the next one has other questions', async ({
  page,
  context,
  person,
  login,
  database,
}) => {
  const learner = await person('Learner 1')
  await login(context, learner)
  await start(page, MODULE)
  const first = await readAttempt(database, learner.id, 'the-basics')
  await page.getByRole('button', { name: 'Overview' }).click()
  await page.getByRole('button', { name: 'Hand in' }).click()
  const report = page.getByRole('region', { name: /^Not passed: 0% of the 80% needed/ })
  await expect(report).toBeVisible()
  await expect(report.getByText(/^0 of \d right$/)).toHaveCount(new Set(first.questions.map((question) => question.lessonId)).size)
  await expect(report.getByRole('link', { name: 'Back to the paragraph that answers this' })).toHaveCount(first.questions.length)
  await report.getByRole('link', { name: 'Back to the paragraph that answers this' }).first().click()
  await expect(page.locator(':target')).toBeVisible()
  await start(page, MODULE)
  const second = await readAttempt(database, learner.id, 'the-basics')
  expect(second.id).not.toBe(first.id)
  expect(second.questions).not.toEqual(first.questions)
})

test('a test whose clock has run out is handed in with what was kept, at the next look', async ({
  page,
  context,
  baseURL,
  person,
  login,
  database,
}) => {
  const learner = await person('Learner 1')
  await login(context, learner)
  await page.goto(MODULE)
  await page.getByLabel(/^With a clock/).check()
  await page.getByRole('button', { name: 'Start the test' }).click()
  await expect(page.getByRole('timer')).toHaveText(/^1[12]:\d\d left$/)
  const { id: attemptId, questions } = await readAttempt(database, learner.id, 'the-basics')
  const [question] = questions as [Drawn]
  const body = { attemptId, questionId: question.id, choice: solve(getCompiled(question.id).key) }
  expect((await post(context.request, baseURL ?? '', '/api/checkpoints/answer', body)).status()).toBe(200)
  await database.query(`UPDATE "CheckpointAttempt" SET "endsAt" = now() - interval '1 minute' WHERE id = $1`, [attemptId])
  await page.reload()
  await expect(page.getByRole('heading', { name: /^Not passed: 1[0-9]%/ })).toBeVisible()
  expect((await post(context.request, baseURL ?? '', '/api/checkpoints/answer', body)).status()).toBe(409)
})

test('an attempt exists for its learner only', async ({ browser, page, context, request, baseURL, person, login, database }) => {
  const [owner, attacker] = [await person('Learner 1'), await person('Learner 2')]
  const origin = baseURL ?? ''
  await login(context, owner)
  await start(page, MODULE)
  const { id: attemptId, questions } = await readAttempt(database, owner.id, 'the-basics')
  const answer = { attemptId, questionId: questions[0]?.id, choice: ['x'] }
  const other = await browser.newContext({ baseURL: origin })
  await login(other, attacker)
  for (const [path, body] of [
    ['/api/checkpoints/answer', answer],
    ['/api/checkpoints/finish', { attemptId }],
  ] as const) {
    expect((await post(other.request, origin, path, body)).status(), `${path} by another learner`).toBe(404)
    expect((await post(request, origin, path, body)).status(), `${path} signed out`).toBe(401)
    expect((await post(context.request, 'https://evil.example', path, body)).status(), `${path} from another site`).toBe(403)
    expect((await post(context.request, origin, path, { ...body, attemptId: 'nonsense' })).status()).toBe(400)
  }
  expect(await readAttempt(database, owner.id, 'the-basics')).toMatchObject({ answers: {}, finishedAt: null })
  const theirs = await other.newPage()
  await theirs.goto(MODULE)
  await expect(theirs.getByRole('button', { name: 'Start the test' })).toBeVisible()
  await other.close()
  for (const path of ['/api/checkpoints/answer', '/api/checkpoints/finish'])
    for (const _twice of [1, 2]) {
      const own = await post(context.request, origin, path, path.endsWith('answer') ? answer : { attemptId })
      expect(own.status(), `${path} by its learner`).toBe(200)
      expect(own.headers()['cache-control']).toContain('no-store')
    }
})

test('a guest sees what a checkpoint is and how to sign in', async ({ page }) => {
  await page.goto('/progress/')
  await page.getByRole('link', { name: /^Checkpoints/ }).click()
  await page.getByRole('link', { name: 'The basics', exact: true }).click()
  await expect(page).toHaveTitle(/Checkpoint: The basics/)
  await expect(page.getByRole('button', { name: /^Start/ })).toHaveCount(0)
  await page.getByRole('link', { name: 'Sign in' }).last().click()
  expect(new URL(page.url()).searchParams.get('to')).toBe(MODULE)
  await page.goto('/certificate')
  expect(new URL(page.url()).pathname).toBe('/sign-in')
})

test('a certificate is changed and withdrawn by its learner only; the operator revokes it for good', async ({
  browser,
  page,
  context,
  request,
  baseURL,
  person,
  login,
  database,
}) => {
  test.slow()
  const [owner, attacker] = [await person('Learner 1'), await person('Learner 2')]
  await passAll(database, request, owner)
  await passAll(database, request, attacker)
  await login(context, owner)
  const path = await makeCertificate(page, { name: 'Learner 9', scores: true })
  const id = path.split('/').at(-1) ?? ''

  const other = await browser.newContext({ baseURL: baseURL ?? '' })
  await login(other, attacker)
  const theirs = await other.newPage()
  await makeCertificate(theirs)
  // Own forms, with the id of somebody else put in.
  for (const [opens, button] of [
    [null, 'Change what it shows'],
    ['Withdraw the certificate', 'Withdraw it now'],
  ] as const) {
    await theirs.goto('/certificate')
    if (opens) await theirs.getByText(opens).click()
    await theirs.locator('input[name="certificateId"]').evaluateAll((fields, value) => {
      for (const field of fields) (field as HTMLInputElement).value = value
    }, id)
    if (!opens) await theirs.getByLabel('Show my best score').check()
    await theirs.getByRole('button', { name: button }).click()
    await expect(theirs.getByRole('alert').filter({ hasText: 'This certificate does not exist.' })).toBeVisible()
  }
  await other.close()
  await page.goto(path)
  await expect(page.getByRole('heading', { name: 'Valid', exact: true })).toBeVisible()
  await expect(page.getByText('Learner 9')).toBeVisible()
  await expect(page.getByText('The basics: 93%')).toBeVisible()

  const revoke = (what: string) =>
    promisify(execFile)(process.execPath, ['scripts/run.mjs', 'scripts/badge-revoke.ts', what], { env: { ...process.env } })
  for (const _twice of [1, 2]) expect((await revoke(id)).stdout).toContain('is revoked')
  await expect(revoke(NOBODYS)).rejects.toMatchObject({ code: 1 })
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Revoked' })).toBeVisible()
  expect(await page.content()).not.toContain('Learner 9')
  await page.goto('/certificate')
  await expect(page.getByText('no other one can be made')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Make my certificate' })).toHaveCount(0)
})

test('what is nowhere answers 404: certificates, keys, lists and modules', async ({ page, request }) => {
  for (const path of [
    `/check/${NOBODYS}`,
    '/check/nonsense',
    `/check/${NOBODYS}/credential.jwt`,
    '/credentials/keys/nonsense',
    '/credentials/status/99',
    '/credentials/status/-1',
    '/checkpoints/no-such-module',
  ])
    expect((await request.get(path)).status(), path).toBe(404)
  await page.goto(`/check/${NOBODYS}`)
  await expect(page.getByRole('heading', { name: 'Unknown' })).toBeVisible()
  const keys = await request.get('/.well-known/jwks.json')
  expect(keys.headers()['access-control-allow-origin']).toBe('*')
  expect(await keys.text()).not.toMatch(/"d":|PRIVATE/)
})

/** Axe and the width of a phone. */
async function check(page: Page, where: string) {
  await page.waitForLoadState('networkidle')
  expect(await findViolations(page, WCAG), where).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow, where).toBeLessThanOrEqual(0)
}

async function look(page: Page, path: string) {
  await page.goto(path)
  await check(page, path)
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 800 } })
    test('axe finds nothing in a checkpoint, and nothing scrolls sideways at 390 px', async ({
      page,
      context,
      person,
      login,
      database,
    }) => {
      test.slow()
      for (const path of ['/checkpoints', MODULE, `/check/${NOBODYS}`]) await look(page, path)
      const learner = await person('Learner 1')
      await login(context, learner)
      for (const path of ['/checkpoints', MODULE, '/certificate']) await look(page, path)
      await start(page, MODULE)
      const { questions } = await readAttempt(database, learner.id, 'the-basics')
      // One of each kind: the others look the same.
      const kinds = new Set<string>()
      for (const { id } of questions) {
        const { kind } = getCompiled(id).key
        if (!kinds.has(kind)) await check(page, `a question of kind ${kind}`)
        kinds.add(kind)
        await page.getByRole('button', { name: /^(Next question|To the overview)$/ }).click()
      }
      await check(page, 'the overview')
      await page.getByRole('button', { name: 'Hand in' }).click()
      await expect(page.getByRole('heading', { name: /^Not passed/ })).toBeVisible()
      await check(page, 'the report')
    })

    test('axe finds nothing on a certificate and its check, and nothing scrolls sideways at 390 px', async ({
      page,
      context,
      request,
      person,
      login,
      database,
    }) => {
      test.slow()
      const learner = await person('Learner 1')
      await login(context, learner)
      await passAll(database, request, learner)
      await look(page, '/certificate')
      const path = await makeCertificate(page, { name: 'Learner 1', scores: true })
      await check(page, 'the certificate')
      await look(page, path)
      await database.query('UPDATE "Certificate" SET "revokedAt" = now() WHERE id = $1', [path.split('/').at(-1)])
      await look(page, path)
    })
  })
}
