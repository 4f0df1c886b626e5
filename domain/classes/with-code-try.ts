import 'server-only'
import { AppError } from '../../lib/errors'
import { countCall, type Limit, returnCall } from '../../lib/rate-limit'
import { SHARED_SOURCE } from '../../lib/request'

const TEN_MINUTES = 10 * 60

/** Every try counts, right or wrong: were a right one free, one's own code would buy tries at others. */
const PER_USER: Limit = { name: 'join-code-user', points: 30, seconds: TEN_MINUTES }
/** Wrong codes, and right ones while they are looked up: a whole lecture may press the button at once behind one address. */
const PER_SOURCE: Limit = { name: 'join-code-source', points: 500, seconds: TEN_MINUTES }
/** All sources together, where they cannot be told apart. With 35 bits in a code, a year of nothing else finds a given class with a chance of 1 in 900. */
const SHARED: Limit = { name: 'join-code-shared', points: 1000, seconds: TEN_MINUTES }

/** Said of a code that is unknown, replaced or switched off alike, so that trying tells nothing about which. */
const CODE_NOT_ACCEPTED = 'This join code is not accepted. Check it for typing errors, or ask your instructor for the code in use now.'

/**
 * Looks a join code up, within the limits on trying codes. A try is counted before it is made, so that parallel ones
 * do not slip through.
 * @throws AppError `not-found` when the lookup gives null, `too-many` beyond the limits
 */
export async function withCodeTry<T>({ userId, source }: { userId: string; source: string }, lookUp: () => Promise<T | null>): Promise<T> {
  const sourceLimit = source === SHARED_SOURCE ? SHARED : PER_SOURCE
  await countCall(PER_USER, userId)
  await countTry(sourceLimit, source)
  const found = await lookUp()
  if (found === null) throw new AppError('not-found', CODE_NOT_ACCEPTED, { field: 'code' })
  await returnCall(sourceLimit, source)
  return found
}

/** A try that is refused was none: were it counted on, a rush of right codes would lock its address out for all of the ten minutes. */
async function countTry(limit: Limit, source: string): Promise<void> {
  try {
    await countCall(limit, source)
  } catch (refusal) {
    await returnCall(limit, source)
    throw refusal
  }
}
