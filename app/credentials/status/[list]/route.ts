import { makeStatusList } from '@/domain/certificate/make-status-list'
import { AppError } from '@/lib/errors'
import { route } from '@/lib/gate'
import { answerAnybody } from '../../answer-anybody'

export const dynamic = 'force-dynamic'

type Context = { params: { list: string } }

const LIMIT = { name: 'status-list', points: 300, seconds: 60 }

/** Which credentials are revoked, signed. Never kept by a cache: a revocation counts at once. */
export const GET = route({ session: 'none', limit: LIMIT }, async ({ params }: Context) => {
  const list = /^\d{1,6}$/.test(params.list) ? await makeStatusList(Number(params.list)) : null
  if (!list) throw new AppError('not-found', 'There is no such list.')
  return answerAnybody(list, 'application/vc+jwt', 0)
})
