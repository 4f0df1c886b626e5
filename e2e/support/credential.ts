import { createPublicKey, verify } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import type { APIRequestContext } from '@playwright/test'
import { expect } from './test'

export type Jwk = import('node:crypto').JsonWebKey & { kid: string }
type Status = { statusListIndex: string; statusListCredential: string }
type Payload = { credentialStatus: Status; credentialSubject: { encodedList: string; identifier?: object } }

export const decode = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString())
export const payloadOf = (jws: string) => decode(jws.split('.')[1] ?? '') as Payload

/** A second implementation of the check: RFC 7515 with Node's own cryptography, nothing of ours and no library. */
export function isSigned(jws: string, keys: Jwk[]): boolean {
  const [header = '', payload = '', signature = ''] = jws.split('.')
  const jwk = keys.find((key) => key.kid === decode(header).kid)
  if (!jwk) return false
  const key = createPublicKey({ key: jwk, format: 'jwk' })
  return verify('sha256', Buffer.from(`${header}.${payload}`), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))
}

/** The bit of a credential in the list that it names: 1 for revoked. */
export async function readStatus(request: APIRequestContext, jws: string, keys: Jwk[]): Promise<number> {
  const { statusListCredential, statusListIndex } = payloadOf(jws).credentialStatus
  const list = await (await request.get(statusListCredential)).text()
  expect(isSigned(list, keys)).toBe(true)
  const bits = gunzipSync(Buffer.from(payloadOf(list).credentialSubject.encodedList.slice(1), 'base64url'))
  const place = Number(statusListIndex)
  return ((bits[Math.floor(place / 8)] ?? 0) >> (7 - (place % 8))) & 1
}
