import type { LearnerEvent, ProgressState } from '../types'
import { foldEvents } from './fold-events'

/** What a guest's log brought to an account: "5 lessons, 2 quizzes added; 3 were already here". */
export type Receipt = { lessonsAdded: number; lessonsKnown: number; quizzesAdded: number; quizzesKnown: number }

/**
 * @param before the account's progress before the events were recorded
 * @param lessonOf the lesson that a question belongs to
 */
export function toReceipt(args: {
  before: ProgressState
  events: readonly LearnerEvent[]
  lessonOf: (questionId: string) => string
}): Receipt {
  const { before, events, lessonOf } = args
  const done = Object.entries(foldEvents(events).lessons).flatMap(([id, lesson]) => (lesson.done ? [id] : []))
  const lessons = new Set(done)
  const quizzes = new Set(events.flatMap((event) => (event.type === 'question_answered' ? [lessonOf(event.questionId)] : [])))
  const quizzesBefore = new Set(Object.keys(before.questions).map(lessonOf))
  const lessonsKnown = [...lessons].filter((id) => before.lessons[id]?.done).length
  const quizzesKnown = [...quizzes].filter((id) => quizzesBefore.has(id)).length
  return { lessonsAdded: lessons.size - lessonsKnown, lessonsKnown, quizzesAdded: quizzes.size - quizzesKnown, quizzesKnown }
}
