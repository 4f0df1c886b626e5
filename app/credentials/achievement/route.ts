import { getAddresses } from '@/domain/certificate/get-addresses'
import { CONTEXTS, toAchievement } from '@/domain/certificate/rules/to-credential'
import { listBanks } from '@/domain/checkpoint/get-bank'
import { PASS_MARK } from '@/domain/checkpoint/rules/terms'
import { route } from '@/lib/gate'
import { answerAnybody } from '../answer-anybody'

export const dynamic = 'force-dynamic'

/** What is certified, by the modules of today; a credential holds those of its own day. */
export const GET = route({ session: 'none' }, async () => {
  const modules = listBanks().map(({ moduleId, title }) => ({ id: moduleId, title }))
  return answerAnybody(
    JSON.stringify({ '@context': CONTEXTS, ...toAchievement(getAddresses(), modules, PASS_MARK) }),
    'application/ld+json',
    300,
  )
})
