import { getAddresses } from '@/domain/certificate/get-addresses'
import { CONTEXTS, toIssuer } from '@/domain/certificate/rules/to-credential'
import { route } from '@/lib/gate'
import { answerAnybody } from '../answer-anybody'

export const dynamic = 'force-dynamic'

/** Who issues the certificates of this guide. */
export const GET = route({ session: 'none' }, async () => {
  const addresses = getAddresses()
  return answerAnybody(JSON.stringify({ '@context': CONTEXTS, ...toIssuer(addresses), jwks: addresses.jwks }), 'application/ld+json', 300)
})
