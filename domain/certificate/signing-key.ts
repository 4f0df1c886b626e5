import 'server-only'
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { CompactSign, calculateJwkThumbprint, type JWK } from 'jose'
import { db } from '../../lib/db'
import { env } from '../../lib/env'
import { getAddresses } from './get-addresses'

/** ECDSA on P-256: what wallets and JWT libraries of every language check. */
export const ALGORITHM = 'ES256'

/** Any number that nothing else locks with: two processes must not make a key each. */
const MAKE_KEY_LOCK = 7_316_042

type SigningKey = { thumbprint: string; key: KeyObject }

/**
 * The key in force: that of BADGE_SIGNING_KEY, else the newest that was made here; the first use makes one.
 * Its public half is stored before anything is signed, and stays there when another key takes over.
 */
export async function requireSigningKey(): Promise<SigningKey> {
  const pem = env().BADGE_SIGNING_KEY
  if (pem) {
    const key = createPrivateKey(pem.replaceAll('\\n', '\n'))
    if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') throw new Error('BADGE_SIGNING_KEY is not a key of the curve P-256.')
    const { thumbprint, jwk } = await toPublic(key)
    await db.signingKey.upsert({ where: { id: thumbprint }, create: { id: thumbprint, publicJwk: jwk }, update: {} })
    return { thumbprint, key }
  }
  return (await findKept()) ?? makeKept()
}

async function findKept(): Promise<SigningKey | null> {
  const row = await db.signingKey.findFirst({ where: { privateKey: { not: null } }, orderBy: { createdAt: 'desc' } })
  return row?.privateKey ? { thumbprint: row.id, key: createPrivateKey(row.privateKey) } : null
}

async function makeKept(): Promise<SigningKey> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${MAKE_KEY_LOCK}::bigint)`
    const row = await tx.signingKey.findFirst({ where: { privateKey: { not: null } }, orderBy: { createdAt: 'desc' } })
    if (row?.privateKey) return { thumbprint: row.id, key: createPrivateKey(row.privateKey) }
    const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const { thumbprint, jwk } = await toPublic(key)
    const privateKey = key.export({ type: 'pkcs8', format: 'pem' }) as string
    await tx.signingKey.create({ data: { id: thumbprint, publicJwk: jwk, privateKey } })
    return { thumbprint, key }
  })
}

async function toPublic(key: KeyObject) {
  const jwk = createPublicKey(key).export({ format: 'jwk' }) as { kty: string; crv: string; x: string; y: string }
  return { jwk, thumbprint: await calculateJwkThumbprint(jwk) }
}

/** Signs a credential as a compact JWS. `typ` as W3C Securing Verifiable Credentials with JOSE asks, or plain JWT, as Open Badges does. */
export async function signCredential(payload: object, type: 'JWT' | 'vc+jwt'): Promise<string> {
  const { thumbprint, key } = await requireSigningKey()
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: ALGORITHM, typ: type, kid: getAddresses().keyOf(thumbprint) })
    .sign(key)
}

/** The public halves of every key that ever signed, the newest first. */
export async function listPublicKeys(): Promise<JWK[]> {
  await requireSigningKey()
  const rows = await db.signingKey.findMany({ orderBy: { createdAt: 'desc' }, select: { id: true, publicJwk: true } })
  return rows.map(({ id, publicJwk }) => ({
    ...(publicJwk as JWK),
    kid: getAddresses().keyOf(id),
    use: 'sig',
    alg: ALGORITHM,
  }))
}

/** One public key by its thumbprint, or null. */
export async function getPublicKey(thumbprint: string): Promise<JWK | null> {
  return (await listPublicKeys()).find((key) => key.kid === getAddresses().keyOf(thumbprint)) ?? null
}
