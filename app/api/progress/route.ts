import { getProgress } from '@/domain/progress/get-progress'
import { route } from '@/lib/gate'
import { tryDue } from '../try-due'

export const dynamic = 'force-dynamic'

/** The snapshot, and with it what is due in the classes of the learner. */
export const GET = route({ session: 'required' }, async ({ session: { userId } }) => {
  const [snapshot, due] = await Promise.all([getProgress({ userId }), tryDue(userId)])
  return { snapshot, due }
})
