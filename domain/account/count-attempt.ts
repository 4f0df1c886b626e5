import 'server-only'
import { createHash } from 'node:crypto'
import { countCall, forgetCalls, type Limit, returnCall } from '../../lib/rate-limit'
import { SHARED_SOURCE } from '../../lib/request'

const FIFTEEN_MINUTES = 15 * 60

/** Wrong passwords for one address, whether or not it has an account. */
const PER_ADDRESS: Limit = { name: 'sign-in-address', points: 10, seconds: FIFTEEN_MINUTES }
/** Wrong passwords from one source: a school behind one address has many typing hands. */
const PER_SOURCE: Limit = { name: 'sign-in-source', points: 100, seconds: FIFTEEN_MINUTES }
/** All sources together, where they cannot be told apart: bounds the guessing, not the people. */
const SHARED: Limit = { name: 'sign-in-shared', points: 2000, seconds: FIFTEEN_MINUTES }

/** An address would make its key long and tell it to whoever reads the table. */
const toKey = (text: string) => createHash('sha256').update(text).digest('base64url')

/**
 * Counts a try of a password before it is verified, so that parallel tries do not slip through.
 * A browser that signed in to this address before (`knownBrowser`) has its own count: strangers cannot use up its tries.
 * The count starts anew 15 minutes after its first try; further tries do not prolong it.
 * @returns `succeeded`, to be called after a right password: only wrong ones stay counted
 * @throws AppError `too-many`
 */
export async function countAttempt(args: {
  email: string
  source: string
  knownBrowser: string | null
}): Promise<{ succeeded: () => Promise<void> }> {
  const sourceLimit = args.source === SHARED_SOURCE ? SHARED : PER_SOURCE
  const addressKey = toKey(`${args.email} ${args.knownBrowser ?? ''}`)
  await countCall(sourceLimit, args.source)
  await countCall(PER_ADDRESS, addressKey)
  return {
    async succeeded() {
      await forgetCalls(PER_ADDRESS, addressKey)
      await returnCall(sourceLimit, args.source)
    },
  }
}
