import 'server-only'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from './db'
import { AppError } from './errors'

/** At most `points` calls in `seconds` for one key. Counted in PostgreSQL, so two instances share the count. */
export type Limit = { name: string; points: number; seconds: number }

const limiters = new Map<string, RateLimiterPostgres>()

function limiter(limit: Limit): RateLimiterPostgres {
  const id = `${limit.name}:${limit.points}:${limit.seconds}`
  const known = limiters.get(id)
  if (known) return known
  const options = { keyPrefix: limit.name, points: limit.points, duration: limit.seconds }
  const made = new RateLimiterPostgres({
    ...options,
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'RateLimit',
    tableCreated: true,
    clearExpiredByTimeout: true,
    // While the database is away, each process counts for itself rather than letting everything pass.
    insuranceLimiter: new RateLimiterMemory(options),
  })
  limiters.set(id, made)
  return made
}

/**
 * Counts one call.
 * @throws AppError `too-many`, with the seconds to wait, when the limit is reached.
 */
export async function countCall(limit: Limit, key: string): Promise<void> {
  try {
    await limiter(limit).consume(key)
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw new AppError('too-many', `Too many tries. Wait ${toWords(retryAfterSeconds)} and try again.`, { retryAfterSeconds })
  }
}

/** Forgets the calls of a key, for example after a right password. */
export async function forgetCalls(limit: Limit, key: string): Promise<void> {
  await limiter(limit).delete(key)
}

/** Takes back one call of a key, for calls that count only when they fail. */
export async function returnCall(limit: Limit, key: string): Promise<void> {
  await limiter(limit).reward(key)
}

function toWords(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? '1 second' : `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
