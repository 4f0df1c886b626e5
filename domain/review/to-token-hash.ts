import 'server-only'
import { createHash } from 'node:crypto'

/** What is stored of a token: enough to know it again, too little to use it. */
export function toTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
