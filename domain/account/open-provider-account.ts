import 'server-only'
import { db } from '../../lib/db'
import { AppError } from '../../lib/errors'
import { normalizeEmail } from '../../lib/normalize-email'
import { MAX_NAME_LENGTH, toName } from '../../lib/to-name'
import { isTaken } from './is-taken'

/**
 * The user behind a provider's identity; the first time, creates user and identity together. Safe to repeat.
 * Identity is (provider, subject). An e-mail address proves nothing here: a new identity with the address of
 * an existing account is refused, and nothing changes.
 * @param provider the provider's id; for OpenID Connect with its issuer, as subjects are unique per issuer only
 * @throws AppError `conflict`
 */
export async function openProviderAccount(args: {
  provider: string
  subject: string
  name: string | null
  email: string | null
}): Promise<{ userId: string }> {
  const { provider, subject } = args
  const identity = { provider, providerAccountId: subject }
  const getKnown = () => db.account.findUnique({ where: { provider_providerAccountId: identity }, select: { userId: true } })
  const known = await getKnown()
  if (known) return known
  const email = toEmail(args.email)
  try {
    const account = { ...identity, type: 'oauth' }
    const { id } = await db.user.create({
      data: { name: toShownName(args.name, email), email, accounts: { create: account } },
      select: { id: true },
    })
    return { userId: id }
  } catch (error) {
    if (!isTaken(error)) throw error
    const winner = await getKnown()
    if (winner) return winner
    throw new AppError('conflict', 'An account with this e-mail address exists already. Sign in the way you did before.')
  }
}

/** What a provider sends is not typed by the user: an unusable address is left out rather than refused. */
function toEmail(claimed: string | null): string | null {
  if (!claimed) return null
  try {
    return normalizeEmail(claimed)
  } catch {
    return null
  }
}

function toShownName(claimed: string | null, email: string | null): string {
  const name = [...toName(claimed ?? '')].slice(0, MAX_NAME_LENGTH).join('')
  return name || email?.split('@')[0] || 'Learner'
}
