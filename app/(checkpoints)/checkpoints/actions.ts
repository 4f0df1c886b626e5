'use server'

import { redirect } from 'next/navigation'
import { startSchema } from '@/domain/checkpoint/schema'
import { startCheckpoint } from '@/domain/checkpoint/start-checkpoint'
import { gradeShown } from '@/domain/quiz/grade-shown'
import { action } from '@/lib/gate'

const LIMIT = { name: 'checkpoint-start', points: 30, seconds: 60 }

export const start = action({ session: 'required', input: startSchema, limit: LIMIT }, async ({ input, session }) => {
  await startCheckpoint({ userId: session.userId, moduleId: input.moduleId, timed: input.timed === 'on', grade: gradeShown })
  redirect(`/checkpoints/${input.moduleId}`)
})
