import { finishCheckpoint } from '@/domain/checkpoint/finish-checkpoint'
import { finishSchema } from '@/domain/checkpoint/schema'
import { gradeShown } from '@/domain/quiz/grade-shown'
import { route } from '@/lib/gate'

export const dynamic = 'force-dynamic'

const LIMIT = { name: 'checkpoint-finish', points: 30, seconds: 60 }

export const POST = route({ session: 'required', input: finishSchema, limit: LIMIT }, async ({ input, session }) =>
  finishCheckpoint({ userId: session.userId, ...input, grade: gradeShown }),
)
