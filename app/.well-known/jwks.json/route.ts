import { answerAnybody } from '@/app/credentials/answer-anybody'
import { listPublicKeys } from '@/domain/certificate/signing-key'
import { route } from '@/lib/gate'

export const dynamic = 'force-dynamic'

/** The public keys of every certificate, as a JSON Web Key Set. */
export const GET = route({ session: 'none' }, async () =>
  answerAnybody(JSON.stringify({ keys: await listPublicKeys() }), 'application/jwk-set+json', 300),
)
