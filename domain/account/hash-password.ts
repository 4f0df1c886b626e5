import 'server-only'
import { hash } from '@node-rs/argon2'

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. About 30 ms of one core. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** @returns an argon2id PHC string, salted. */
export function hashPassword(normalizedPassword: string): Promise<string> {
  return hash(normalizedPassword, COST)
}
