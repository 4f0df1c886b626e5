import 'server-only'
import { createHash } from 'node:crypto'

/** Of the statements of this guide; made once, at random. */
const NAMESPACE = Buffer.from('6f1d7c0e5b0a4c7f9a55d1f6f0c2b8e3', 'hex')

/** A UUIDv5 (RFC 9562): the same act always has the same statement id, so a store that gets a file twice keeps each once. */
export function toStatementId(...parts: string[]): string {
  const hash = createHash('sha1').update(NAMESPACE).update(parts.join('\n')).digest().subarray(0, 16)
  hash[6] = ((hash[6] as number) & 0x0f) | 0x50
  hash[8] = ((hash[8] as number) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
