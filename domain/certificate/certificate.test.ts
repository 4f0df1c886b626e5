import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import Ajv from 'ajv'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { db } from '../../lib/db'
import { createUser } from '../../tests/factories'
import { changeShown } from './change-shown'
import { checkCertificate } from './check-certificate'
import { getOwnCertificate } from './get-own-certificate'
import { issueCertificate } from './issue-certificate'
import { makeStatusList } from './make-status-list'
import { revokeCertificate } from './revoke-certificate'
import { LIST_LENGTH } from './rules/status-list'
import type { Credential } from './rules/to-credential'
import { listPublicKeys } from './signing-key'
import type { Shown } from './types'

const passes = [
  { id: 'the-basics', title: 'The basics', score: 0.9, passedAt: '2026-11-01T10:00:00.000Z' },
  { id: 'workshop', title: 'Workshop', score: 1, passedAt: '2026-11-02T10:00:00.000Z' },
]
const passMark = 0.8
const SHOWN: Shown = { name: 'Learner 1', scores: true }

async function issue(shown = SHOWN, name = 'Learner 1') {
  const { id: userId } = await createUser(name)
  const { id } = await issueCertificate({ userId, passes, passMark, shown })
  return { userId, id }
}
const read = (id: string) => db.certificate.findUniqueOrThrow({ where: { id } })
const payloadOf = (jws: string) =>
  JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()) as Credential & Record<string, unknown>
const headerOf = (jws: string) => JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString()) as Record<string, string>

/** The signature by Node alone, as RFC 7515 and 7518 describe it. */
async function isSigned(jws: string): Promise<boolean> {
  const [header = '', payload = '', signature = ''] = jws.split('.')
  const jwk = (await listPublicKeys()).find((key) => key.kid === headerOf(jws).kid)
  if (!jwk) return false
  const key = createPublicKey({ key: jwk as import('node:crypto').JsonWebKey, format: 'jwk' })
  return verify('sha256', Buffer.from(`${header}.${payload}`), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))
}

/** 1 for revoked, read as W3C Bitstring Status List says. */
async function readStatus(credential: Credential): Promise<number> {
  const { statusListCredential, statusListIndex } = credential.credentialStatus
  const list = await makeStatusList(Number(statusListCredential.split('/').at(-1)))
  expect(await isSigned(list ?? '')).toBe(true)
  const { encodedList } = payloadOf(list ?? '').credentialSubject as unknown as { encodedList: string }
  const bits = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'))
  const place = Number(statusListIndex)
  return ((bits[Math.floor(place / 8)] ?? 0) >> (7 - (place % 8))) & 1
}

/**
 * The fields that Open Badges 3.0 requires: of OpenBadgeCredential its context, id, type, issuer, validFrom and subject;
 * of Profile id and type; of AchievementSubject type, achievement, and an id or an identifier; of Achievement id, type, name,
 * description and criteria; of IdentityObject, ResultDescription and Result what they require; of a status, id and type.
 */
const OPEN_BADGE = {
  type: 'object',
  required: ['@context', 'id', 'type', 'issuer', 'validFrom', 'credentialSubject'],
  properties: {
    '@context': {
      type: 'array',
      minItems: 2,
      items: [
        { const: 'https://www.w3.org/ns/credentials/v2' },
        { type: 'string', pattern: '^https://purl\\.imsglobal\\.org/spec/ob/v3p0/context-3\\.\\d\\.\\d\\.json$' },
      ],
    },
    id: { $ref: '#/definitions/uri' },
    type: { type: 'array', allOf: [{ contains: { const: 'VerifiableCredential' } }, { contains: { const: 'OpenBadgeCredential' } }] },
    name: { type: 'string' },
    issuer: {
      type: 'object',
      required: ['id', 'type'],
      properties: { id: { $ref: '#/definitions/uri' }, type: { type: 'array', contains: { const: 'Profile' } }, name: { type: 'string' } },
    },
    validFrom: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' },
    credentialSubject: {
      type: 'object',
      required: ['type', 'achievement'],
      anyOf: [{ required: ['id'] }, { required: ['identifier'] }],
      properties: {
        id: { $ref: '#/definitions/uri' },
        type: { type: 'array', contains: { const: 'AchievementSubject' } },
        identifier: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'object',
            required: ['type', 'identityHash', 'identityType', 'hashed'],
            properties: { type: { const: 'IdentityObject' }, identityHash: { type: 'string' }, hashed: { type: 'boolean' } },
          },
        },
        achievement: {
          type: 'object',
          required: ['id', 'type', 'criteria', 'description', 'name'],
          properties: {
            id: { $ref: '#/definitions/uri' },
            type: { type: 'array', contains: { const: 'Achievement' } },
            criteria: { type: 'object', anyOf: [{ required: ['id'] }, { required: ['narrative'] }] },
            resultDescription: {
              type: 'array',
              items: {
                type: 'object',
                required: ['id', 'type', 'name', 'resultType'],
                properties: { id: { $ref: '#/definitions/uri' }, type: { type: 'array', contains: { const: 'ResultDescription' } } },
              },
            },
          },
        },
        result: {
          type: 'array',
          items: { type: 'object', required: ['type'], properties: { type: { type: 'array', contains: { const: 'Result' } } } },
        },
      },
    },
    credentialStatus: {
      type: 'object',
      required: ['id', 'type', 'statusPurpose', 'statusListIndex', 'statusListCredential'],
      properties: {
        type: { const: 'BitstringStatusListEntry' },
        statusListIndex: { type: 'string', pattern: '^\\d+$' },
        statusListCredential: { $ref: '#/definitions/uri' },
      },
    },
  },
  definitions: { uri: { type: 'string', pattern: '^(https?://|urn:uuid:)\\S+$' } },
}

afterEach(() => vi.unstubAllEnvs())

describe('issueCertificate', () => {
  it.each([SHOWN, { name: null, scores: false }])('signs a credential that fits Open Badges 3.0, showing %j', async (shown) => {
    const { id } = await issue(shown)
    const { credential } = await read(id)
    expect(await isSigned(credential)).toBe(true)
    const payload = payloadOf(credential)
    const validate = new Ajv({ strict: false }).compile(OPEN_BADGE)
    expect(validate(payload), JSON.stringify(validate.errors)).toBe(true)
    expect(headerOf(credential)).toMatchObject({ alg: 'ES256', typ: 'JWT', kid: expect.stringMatching(/\/credentials\/keys\/[\w-]{43}$/) })
    expect(payload).toMatchObject({ iss: payload.issuer.id, jti: payload.id, sub: payload.credentialSubject.id })
    expect(payload.nbf).toBe(Math.floor(Date.parse(payload.validFrom) / 1000))
  })

  it('fails the schema when a required field is missing, so that the schema can', async () => {
    const { id } = await issue()
    const validate = new Ajv({ strict: false }).compile(OPEN_BADGE)
    for (const field of OPEN_BADGE.required) {
      const payload: Record<string, unknown> = payloadOf((await read(id)).credential)
      delete payload[field]
      expect(validate(payload), field).toBe(false)
    }
  })

  it('holds nothing that was not agreed to: no name, no scores, no account', async () => {
    const { userId, id } = await issue({ name: null, scores: false }, 'Secret Harbour')
    const text = JSON.stringify(payloadOf((await read(id)).credential))
    for (const secret of ['Secret Harbour', userId, '"90"', '"identifier"', '"result"']) expect(text).not.toContain(secret)
  })

  it('answers the valid one when asked again, also by two clicks at once', async () => {
    const { id: userId } = await createUser()
    const args = { userId, passes, passMark, shown: SHOWN }
    const made = await Promise.all([1, 2, 3].map(() => issueCertificate(args)))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(await issueCertificate({ ...args, shown: { name: null, scores: false } })).toEqual(made[0])
    expect(await db.certificate.findMany()).toMatchObject([{ userId, shownName: 'Learner 1', showsScores: true }])
  })

  it('refuses while a checkpoint is missing, and where there are none', async () => {
    const { id: userId } = await createUser()
    for (const some of [[...passes, null], []])
      await expect(issueCertificate({ userId, passes: some, passMark, shown: SHOWN })).rejects.toMatchObject({ code: 'conflict' })
    expect(await db.certificate.count()).toBe(0)
  })
})

describe('checkCertificate', () => {
  it('shows what was agreed, from what was signed', async () => {
    const { id } = await issue()
    expect(await checkCertificate(id)).toMatchObject({
      state: 'valid',
      name: 'Learner 1',
      modules: [
        { title: 'The basics', percent: '90' },
        { title: 'Workshop', percent: '100' },
      ],
    })
    const { id: other } = await issue({ name: null, scores: false })
    expect(await checkCertificate(other)).toMatchObject({ name: null, modules: [{ percent: null }, { percent: null }] })
  })

  it('sees a changed byte, wherever it is, a credential of another certificate, and one by a key of nobody', async () => {
    const { id } = await issue()
    const { id: other } = await issue()
    const { credential } = await read(id)
    const [header = '', payload = '', signature = ''] = credential.split('.')
    const changed = (text: string) => `${text.slice(0, 20)}${text[20] === 'A' ? 'B' : 'A'}${text.slice(21)}`
    const none = Buffer.from(JSON.stringify({ ...headerOf(credential), alg: 'none' })).toString('base64url')
    for (const forged of [
      [header, changed(payload), signature].join('.'),
      [header, payload, changed(signature)].join('.'),
      [changed(header), payload, signature].join('.'),
      `${none}.${payload}.`,
      (await read(other)).credential,
      'nonsense',
    ]) {
      await db.certificate.update({ where: { id }, data: { credential: forged } })
      expect(await checkCertificate(id)).toEqual({ state: 'bad-signature' })
    }
    await db.certificate.update({ where: { id }, data: { credential } })
    expect(await checkCertificate(id)).toMatchObject({ state: 'valid' })
    await db.signingKey.deleteMany()
    expect(await checkCertificate(id)).toEqual({ state: 'bad-signature' })
  })

  it('knows nothing of other addresses', async () => {
    for (const id of ['00000000-0000-4000-8000-000000000000', 'nonsense', "' OR 1=1"]) expect(await checkCertificate(id)).toBeNull()
  })
})

describe('changeShown', () => {
  it('signs anew at the same address and revokes the copies of before; twice changes nothing more', async () => {
    const { userId, id } = await issue()
    const before = await read(id)
    const args = { userId, certificateId: id, passMark, shown: { name: null, scores: true } }
    expect(await readStatus(payloadOf(before.credential))).toBe(0)
    await changeShown(args)
    const after = await read(id)
    await changeShown(args)
    expect(await read(id)).toEqual(after)
    expect(after.issuedAt).toEqual(before.issuedAt)
    expect(await checkCertificate(id)).toMatchObject({ state: 'valid', name: null })
    expect(await readStatus(payloadOf(before.credential))).toBe(1)
    expect(await readStatus(payloadOf(after.credential))).toBe(0)
  })

  it("refuses somebody else's certificate and a revoked one", async () => {
    const { userId, id } = await issue()
    const { id: stranger } = await createUser('Learner 2')
    const change = (who: string) => changeShown({ userId: who, certificateId: id, passMark, shown: { name: 'Mallory', scores: false } })
    await expect(change(stranger)).rejects.toMatchObject({ code: 'not-found' })
    expect(await checkCertificate(id)).toMatchObject({ name: 'Learner 1' })
    await revokeCertificate({ certificateId: id, userId })
    await expect(change(userId)).rejects.toMatchObject({ code: 'conflict' })
    // What a withdrawn one shows already is no reason to say that it was changed.
    const shown = { name: null, scores: SHOWN.scores }
    await expect(changeShown({ userId, certificateId: id, passMark, shown })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('revokeCertificate', () => {
  it('is final, keeps its first date and drops what was shown; the learner may make another one', async () => {
    const { userId, id } = await issue()
    const { credential } = await read(id)
    const now = new Date('2026-11-20T10:00:00Z')
    await revokeCertificate({ certificateId: id, userId, now })
    await revokeCertificate({ certificateId: id, userId })
    expect(await checkCertificate(id)).toEqual({ state: 'revoked', at: now })
    expect(await read(id)).toMatchObject({ shownName: null, credential: '' })
    expect(await readStatus(payloadOf(credential))).toBe(1)
    const again = await issueCertificate({ userId, passes, passMark, shown: SHOWN })
    expect(again.id).not.toBe(id)
    expect(await getOwnCertificate({ userId })).toMatchObject({ id: again.id, revoked: null })
  })

  it('by the operator it also keeps the learner from making another one, even after a withdrawal', async () => {
    for (const withdraws of [false, true]) {
      const { userId, id } = await issue()
      if (withdraws) await revokeCertificate({ certificateId: id, userId })
      await revokeCertificate({ certificateId: id, userId: null })
      await expect(issueCertificate({ userId, passes, passMark, shown: SHOWN })).rejects.toMatchObject({ code: 'conflict' })
      expect(await getOwnCertificate({ userId })).toMatchObject({ revoked: { by: 'operator' } })
    }
  })

  it('by the operator it takes along the one that the learner made after a withdrawal, and no other', async () => {
    const [{ userId, id }, { id: other }] = [await issue(), await issue()]
    await revokeCertificate({ certificateId: id, userId })
    const again = await issueCertificate({ userId, passes, passMark, shown: SHOWN })
    for (let run = 0; run < 2; run++) await revokeCertificate({ certificateId: id, userId: null })
    expect(await checkCertificate(again.id)).toMatchObject({ state: 'revoked' })
    expect(await getOwnCertificate({ userId })).toMatchObject({ revoked: { by: 'operator' } })
    expect(await checkCertificate(other)).toMatchObject({ state: 'valid' })
  })

  it("refuses somebody else's certificate and unknown ones", async () => {
    const { id } = await issue()
    const { id: stranger } = await createUser('Learner 2')
    await expect(revokeCertificate({ certificateId: id, userId: stranger })).rejects.toMatchObject({ code: 'not-found' })
    await expect(revokeCertificate({ certificateId: stranger, userId: null })).rejects.toMatchObject({ code: 'not-found' })
    expect(await checkCertificate(id)).toMatchObject({ state: 'valid' })
  })

  it('goes with the account: the page is unknown, and copies count as revoked', async () => {
    const { userId, id } = await issue()
    const { credential } = await read(id)
    await db.user.delete({ where: { id: userId } })
    expect(await checkCertificate(id)).toBeNull()
    expect(await readStatus(payloadOf(credential))).toBe(1)
  })
})

describe('a second list', () => {
  it('is there once it is begun, also when nothing on it is valid any more', async () => {
    await db.$executeRaw`SELECT setval(pg_get_serial_sequence('"Certificate"', 'statusIndex'), ${LIST_LENGTH + 4}::bigint)`
    const { userId, id } = await issue()
    const { credential } = await read(id)
    expect(payloadOf(credential).credentialStatus).toMatchObject({ statusListIndex: '5', id: expect.stringMatching(/status\/1#5$/) })
    expect(await readStatus(payloadOf(credential))).toBe(0)
    await revokeCertificate({ certificateId: id, userId })
    expect(await readStatus(payloadOf(credential))).toBe(1)
    expect(await makeStatusList(2)).toBeNull()
  })
})

describe('signing keys', () => {
  it('are made once, also by two first uses at once', async () => {
    await Promise.all([1, 2, 3].map(() => listPublicKeys()))
    expect(await db.signingKey.count()).toBe(1)
    expect(JSON.stringify(await listPublicKeys())).not.toContain('"d"')
  })

  it('stay listed when another one takes over, so that older certificates stay valid', async () => {
    const { id: older } = await issue()
    vi.resetModules()
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    vi.stubEnv('BADGE_SIGNING_KEY', String(privateKey.export({ type: 'pkcs8', format: 'pem' })).replaceAll('\n', '\\n'))
    const fresh = { ...(await import('./issue-certificate')), ...(await import('./check-certificate')), ...(await import('./signing-key')) }
    const { id: userId } = await createUser()
    const { id: newer } = await fresh.issueCertificate({ userId, passes, passMark, shown: SHOWN })
    expect(await fresh.listPublicKeys()).toHaveLength(2)
    expect(headerOf((await read(newer)).credential).kid).not.toBe(headerOf((await read(older)).credential).kid)
    for (const id of [older, newer]) expect(await fresh.checkCertificate(id)).toMatchObject({ state: 'valid' })
  })

  it('of the environment are of the right curve, or nothing is signed', async () => {
    vi.resetModules()
    vi.stubEnv('BADGE_SIGNING_KEY', String(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })))
    const { listPublicKeys: list } = await import('./signing-key')
    await expect(list()).rejects.toThrow('not a key of the curve P-256')
  })
})
