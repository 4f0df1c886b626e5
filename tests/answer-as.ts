import { randomUUID } from 'node:crypto'
import { getQuestionKey } from '@/domain/catalog/get-question-key'
import { listLessons } from '@/domain/catalog/list-lessons'
import type { QuestionKey } from '@/domain/catalog/types'
import { recordEvents } from '@/domain/progress/record-events'
import { gradeEvent } from '@/domain/quiz/grade-event'
import { toVerdict } from '@/domain/quiz/rules/to-verdict'
import type { Choice } from '@/kinds/contract'
import { findKind } from '@/kinds/find-kind'

/** Answers questions of the guide as a learner, through the log as the product does. */
export async function answerAs(
  userId: string,
  answers: { questionId: string; choice: Choice; at?: Date; version?: string }[],
): Promise<void> {
  const events = answers.map(({ questionId, choice, at = new Date(), version = keyOf(questionId).version }) => ({
    id: randomUUID(),
    type: 'question_answered' as const,
    questionId,
    payload: { version, attempt: 1, choice },
    at: at.toISOString(),
    day: at.toISOString().slice(0, 10),
  }))
  await recordEvents({ userId, events, grade: gradeEvent })
}

export function keyOf(questionId: string): QuestionKey {
  const key = getQuestionKey(questionId)
  if (!key) throw new Error(`the guide has no question ${questionId}`)
  return key
}

export const rightChoice = (questionId: string): Choice => findKind(keyOf(questionId).kind).solve(keyOf(questionId))

/** A wrong answer to a question of the guide, with the misconception that it shows, or one that shows none. */
export function listWrong(questionId: string): { choice: Choice; misconceptions: string[] }[] {
  const key = keyOf(questionId)
  return findKind(key.kind)
    .misses(key)
    .map((choice) => ({ choice, misconceptions: toVerdict(key, choice).misconceptions }))
}

/** The first answer of the guide that shows one misconception and no other, outside of some lessons. */
export function findPlant(unlike: readonly string[] = []): { questionId: string; choice: Choice; misconceptionId: string } {
  for (const questionId of listLessons().flatMap((lesson) => lesson.questionIds)) {
    const plant = listWrong(questionId).find(
      ({ misconceptions }) => misconceptions.length === 1 && !unlike.includes(misconceptions[0] ?? ''),
    )
    if (plant) return { questionId, choice: plant.choice, misconceptionId: plant.misconceptions[0] as string }
  }
  throw new Error('no answer of the guide shows a misconception')
}
