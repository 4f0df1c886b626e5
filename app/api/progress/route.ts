import { getProgress } from '@/domain/progress/get-progress'
import { route } from '@/lib/gate'

export const dynamic = 'force-dynamic'

export const GET = route({ session: 'required' }, async ({ session }) => ({ snapshot: await getProgress({ userId: session.userId }) }))
