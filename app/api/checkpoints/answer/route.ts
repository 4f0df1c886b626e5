import { saveCheckpointAnswer } from '@/domain/checkpoint/save-checkpoint-answer'
import { saveAnswerSchema } from '@/domain/checkpoint/schema'
import { gradeShown } from '@/domain/quiz/grade-shown'
import { route } from '@/lib/gate'

export const dynamic = 'force-dynamic'

/** A text is kept while it is typed, so this is called more often than there are questions. */
const LIMIT = { name: 'checkpoint-answer', points: 240, seconds: 60 }

export const POST = route({ session: 'required', input: saveAnswerSchema, limit: LIMIT }, async ({ input, session }) => {
  await saveCheckpointAnswer({ userId: session.userId, ...input, grade: gradeShown })
  return { kept: true }
})
