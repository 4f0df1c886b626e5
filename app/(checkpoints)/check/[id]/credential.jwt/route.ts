import { answerAnybody } from '@/app/credentials/answer-anybody'
import { checkCertificate } from '@/domain/certificate/check-certificate'
import { AppError } from '@/lib/errors'
import { route } from '@/lib/gate'
import { CHECK_LIMIT } from '../check-limit'

export const dynamic = 'force-dynamic'

type Context = { params: { id: string } }

/** The credential of a valid certificate, for anybody who has its address. */
export const GET = route({ session: 'none', limit: CHECK_LIMIT }, async ({ params }: Context) => {
  const checked = await checkCertificate(params.id)
  if (checked?.state !== 'valid') throw new AppError('not-found', 'There is no valid certificate at this address.')
  const answer = answerAnybody(checked.credential, 'application/vc+jwt', 0)
  answer.headers.set('content-disposition', 'attachment; filename="longshore-certificate.jwt"')
  return answer
})
