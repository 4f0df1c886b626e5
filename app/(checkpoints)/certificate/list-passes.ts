import 'server-only'
import type { PassedModule } from '@/domain/certificate/types'
import { listCheckpoints } from '@/domain/checkpoint/list-checkpoints'
import { gradeShown } from '@/domain/quiz/grade-shown'

/** Every checkpoint of the guide as a certificate keeps it; null for one that the learner has not passed. */
export async function listPasses(userId: string): Promise<(PassedModule | null)[]> {
  const states = await listCheckpoints({ userId, grade: gradeShown })
  return states.map(
    ({ moduleId, title, passed }) => passed && { id: moduleId, title, score: passed.score, passedAt: passed.at.toISOString() },
  )
}
