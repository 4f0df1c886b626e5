import { recordFeedback } from '@/domain/feedback/record-feedback'
import { feedbackSchema } from '@/domain/feedback/schema'
import { route } from '@/lib/gate'

export const dynamic = 'force-dynamic'

const LIMIT = { name: 'feedback', points: 30, seconds: 600 }

export const POST = route({ session: 'optional', input: feedbackSchema, limit: LIMIT }, ({ input, session }) =>
  recordFeedback({ ...input, userId: session?.userId ?? null }),
)
