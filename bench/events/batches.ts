import { randomUUID } from 'node:crypto'
import { getQuestionKey } from '../../domain/catalog/get-question-key'
import { getQuiz } from '../../domain/catalog/get-quiz'
import { listLessons } from '../../domain/catalog/list-lessons'
import type { PublicQuestion } from '../../domain/catalog/types'
import type { LearnerEvent } from '../../domain/progress/types'
import { findKind } from '../../kinds/find-kind'

type Act = (attempt: number) => Pick<LearnerEvent, 'type' | 'payload'> & Record<string, unknown>

/** What a learner does on the way through the guide: answers the questions of a lesson, then marks it as done. */
const acts: Act[] = listLessons().flatMap(({ id, revision }) => [
  ...(getQuiz(id)?.questions ?? []).map(toAct),
  () => ({ type: 'lesson_completed' as const, lessonId: id, payload: { revision } }),
])

function toAct({ id, version }: PublicQuestion): Act {
  const key = getQuestionKey(id)
  if (!key) throw new Error(`the catalog lists the question ${id} and has no key for it`)
  const choice = findKind(key.kind).misses(key)[0] ?? []
  return (attempt) => ({ type: 'question_answered', questionId: id, payload: { version, attempt, choice } })
}

/** Batches of new events, each a second after the one before; they go through the guide again and again. */
export function makeBatches({ batches, size }: { batches: number; size: number }): LearnerEvent[][] {
  const from = Date.now() - batches * size * 1000
  const events = Array.from({ length: batches * size }, (_, index) => {
    const act = acts[index % acts.length] as Act
    return {
      id: randomUUID(),
      at: new Date(from + index * 1000).toISOString(),
      ...act(1 + Math.floor(index / acts.length)),
    } as LearnerEvent
  })
  return Array.from({ length: batches }, (_, batch) => events.slice(batch * size, (batch + 1) * size))
}

export const questionIds = listLessons().flatMap((lesson) => lesson.questionIds)
