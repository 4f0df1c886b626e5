import { listDue } from '@/domain/classes/assignments/list-due'
import { getProgress } from '@/domain/progress/get-progress'
import { route } from '@/lib/gate'

export const dynamic = 'force-dynamic'

/** The snapshot, and with it what is due in the classes of the learner. */
export const GET = route({ session: 'required' }, async ({ session: { userId } }) => {
  const [snapshot, due] = await Promise.all([getProgress({ userId }), listDue({ userId })])
  return { snapshot, due }
})
