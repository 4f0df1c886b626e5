import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expectState, handIn, listModuleIds, makeCertificate, passAll, postRight, readAttempt, start } from './support/checkpoint'
import { decode, isSigned, type Jwk, payloadOf, readStatus } from './support/credential'
import { check, look } from './support/look'
import { expect, test } from './support/test'

test.use({ expected: /status of 4(0[0134]|09)|404 \(Not Found\)/ })

const NOBODYS = '00000000-0000-4000-8000-000000000000'

test('pass every checkpoint, get the badge, verify it on the public page and with a second implementation, withdraw it', async ({
  page,
  context,
  request,
  baseURL,
  learner,
  elsewhere,
  database,
}) => {
  test.slow()
  const origin = baseURL ?? ''
  const moduleIds = await listModuleIds(request)
  expect(moduleIds.length).toBeGreaterThan(3)
  for (const [index, moduleId] of moduleIds.entries()) {
    await page.goto('/checkpoints')
    await expect(page.getByRole('status').filter({ hasText: `${index} of ${moduleIds.length} passed` })).toBeVisible()
    await start(page, `/checkpoints/${moduleId}`)
    const { id: attemptId, questions } = await readAttempt(database, learner.id, moduleId)
    expect(questions.length).toBeLessThanOrEqual(15)
    for (const { id } of questions) expect(await postRight(context.request, origin, attemptId, id)).toBe(200)
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Every question has an answer' })).toBeVisible()
    await handIn(page, 'Passed with 100%')
  }
  await page.goto('/checkpoints')
  await page.getByRole('link', { name: 'Your certificate' }).click()
  const path = await makeCertificate(page, { name: 'Learner 9' })

  const there = await elsewhere()
  await there.goto(path)
  await expectState(there, 'Valid')
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
  await expectState(there, 'Valid')
  expect(await there.content()).not.toContain('Learner 9')
  expect(await readStatus(request, jws, keys)).toBe(1)
  const later = await (await request.get(`${path}/credential.jwt`)).text()
  expect(payloadOf(later).credentialSubject.identifier).toBeUndefined()
  expect([isSigned(later, keys), await readStatus(request, later, keys)]).toEqual([true, 0])

  await page.getByText('Withdraw the certificate').click()
  await page.getByRole('button', { name: 'Withdraw it now' }).click()
  await expect(page.getByText('Your certificate is withdrawn.')).toBeVisible()
  await there.reload()
  await expectState(there, 'Revoked')
  expect(await readStatus(request, later, keys)).toBe(1)
  expect((await request.get(`${path}/credential.jwt`)).status()).toBe(404)
})

test('a certificate is changed and withdrawn by its learner only; the operator revokes it for good', async ({
  page,
  request,
  learner: owner,
  person,
  elsewhere,
  database,
}) => {
  test.slow()
  const attacker = await person('Learner 2')
  await passAll(database, request, owner)
  await passAll(database, request, attacker)
  const path = await makeCertificate(page, { name: 'Learner 9', scores: true })
  const id = path.split('/').at(-1) ?? ''

  const theirs = await elsewhere(attacker)
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
  await page.goto(path)
  await expectState(page, 'Valid')
  await expect(page.getByText('Learner 9')).toBeVisible()
  await expect(page.getByText('The basics: 93%')).toBeVisible()

  const revoke = (what: string) =>
    promisify(execFile)(process.execPath, ['scripts/run.mjs', 'scripts/badge-revoke.ts', what], { env: { ...process.env } })
  for (const _twice of [1, 2]) expect((await revoke(id)).stdout).toContain('is revoked')
  await expect(revoke(NOBODYS)).rejects.toMatchObject({ code: 1 })
  await page.reload()
  await expectState(page, 'Revoked')
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
  await expectState(page, 'Unknown')
  const keys = await request.get('/.well-known/jwks.json')
  expect(keys.headers()['access-control-allow-origin']).toBe('*')
  expect(await keys.text()).not.toMatch(/"d":|PRIVATE/)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 800 } })
    test('axe finds nothing on a certificate and its check, and nothing scrolls sideways at 390 px', async ({
      page,
      request,
      learner,
      database,
    }) => {
      test.slow()
      await look(page, `/check/${NOBODYS}`)
      await look(page, '/certificate')
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
