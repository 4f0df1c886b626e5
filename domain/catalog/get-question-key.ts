import 'server-only'
import { getGuide, questionsOf } from './guide'
import type { QuestionKey } from './types'

let keys: Map<string, QuestionKey> | undefined

/** The key of a question, or null when there is no such question. For graders only. */
export function getQuestionKey(questionId: string): QuestionKey | null {
  keys ??= new Map(
    [...getGuide().quizzes.values()].flatMap((quiz) =>
      questionsOf(quiz).map((question) => [question.key.id, { ...question.key, lessonId: quiz.lesson } as QuestionKey]),
    ),
  )
  return keys.get(questionId) ?? null
}
