import 'server-only'
import { getGuide, questionsOf } from './guide'
import type { PublicQuiz } from './types'

/** The quiz of a lesson as a reader may see it, without key, or null. */
export function getQuiz(lessonId: string): PublicQuiz | null {
  const quiz = getGuide().quizzes.get(lessonId)
  if (!quiz) return null
  return { id: quiz.id, lessonId, passMark: quiz.passMark, questions: questionsOf(quiz).map((question) => question.shown) }
}
