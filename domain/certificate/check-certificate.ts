import 'server-only'
import { compactVerify, createLocalJWKSet, decodeProtectedHeader, type JWSHeaderParameters } from 'jose'
import { db } from '../../lib/db'
import { getAddresses } from './get-addresses'
import type { Credential } from './rules/to-credential'
import { ALGORITHM, listPublicKeys } from './signing-key'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** What anybody may know of a certificate: of a valid one what its learner agreed to show, of a revoked one that it was, and when. */
export type CheckedCertificate =
  | {
      state: 'valid'
      credential: string
      name: string | null
      issuedAt: Date
      achievement: string
      criteria: string
      modules: { title: string; percent: string | null }[]
    }
  | { state: 'revoked'; at: Date }
  | { state: 'bad-signature' }

/** Checks a certificate now: its signature against the public keys, then whether it was revoked. Null for an unknown one. */
export async function checkCertificate(certificateId: string): Promise<CheckedCertificate | null> {
  if (!UUID.test(certificateId)) return null
  const row = await db.certificate.findUnique({ where: { id: certificateId }, select: { id: true, credential: true, revokedAt: true } })
  if (!row) return null
  if (row.revokedAt) return { state: 'revoked', at: row.revokedAt }
  const credential = await readCredential(row.credential)
  // All that is shown comes from what was signed, never from columns beside it.
  if (credential?.credentialSubject.id !== `urn:uuid:${row.id}`) return { state: 'bad-signature' }
  const { achievement, identifier, result } = credential.credentialSubject
  const values = new Map(result?.map(({ resultDescription, value }) => [resultDescription, value]))
  return {
    state: 'valid',
    credential: row.credential,
    name: identifier ? (identifier[0]?.identityHash ?? null) : null,
    issuedAt: new Date(credential.validFrom),
    achievement: achievement.name,
    criteria: achievement.criteria.narrative,
    modules: achievement.resultDescription.map(({ id, name }) => ({ title: name, percent: values.get(id) ?? null })),
  }
}

/** What was signed, or null where the signature does not fit one of our keys. */
async function readCredential(jws: string): Promise<Credential | null> {
  const keys = await listPublicKeys()
  try {
    // The last part of `kid` is the thumbprint; what is before it changes when the guide moves to another address.
    const thumbprint =
      String((decodeProtectedHeader(jws) as JWSHeaderParameters).kid)
        .split('/')
        .at(-1) ?? ''
    const known = keys.filter((key) => key.kid === getAddresses().keyOf(thumbprint)).map(({ kid: _address, ...key }) => key)
    const findKey = createLocalJWKSet({ keys: known })
    const { payload } = await compactVerify(jws, (_header, token) => findKey({ alg: ALGORITHM }, token), { algorithms: [ALGORITHM] })
    return JSON.parse(new TextDecoder().decode(payload)) as Credential
  } catch {
    return null
  }
}
