import { answerAnybody } from '@/app/credentials/answer-anybody'
import { getPublicKey } from '@/domain/certificate/signing-key'
import { AppError } from '@/lib/errors'
import { route } from '@/lib/gate'

export const dynamic = 'force-dynamic'

type Context = { params: { thumbprint: string } }

/** The public key that the header of a credential names: Open Badges asks that `kid` lead to it. */
export const GET = route({ session: 'none' }, async ({ params }: Context) => {
  const key = await getPublicKey(params.thumbprint)
  if (!key) throw new AppError('not-found', 'There is no such key.')
  return answerAnybody(JSON.stringify(key), 'application/jwk+json', 300)
})
