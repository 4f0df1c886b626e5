import type { LearnerEvent, ProgressState } from '../types'
import { foldEvents } from './fold-events'

/** What a guest's log brought to an account, by ids of lessons: "5 lessons, 2 quizzes added; 3 were already here". */
export type Receipt = { lessonsAdded: string[]; lessonsKnown: string[]; quizzesAdded: string[]; quizzesKnown: string[] }

export const NO_RECEIPT: Receipt = { lessonsAdded: [], lessonsKnown: [], quizzesAdded: [], quizzesKnown: [] }

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
  const isDone = (id: string) => before.lessons[id]?.done === true
  return {
    lessonsAdded: [...lessons].filter((id) => !isDone(id)),
    lessonsKnown: [...lessons].filter(isDone),
    quizzesAdded: [...quizzes].filter((id) => !quizzesBefore.has(id)),
    quizzesKnown: [...quizzes].filter((id) => quizzesBefore.has(id)),
  }
}

/** The receipt of two parts of one log, sent one after the other: what the first part brought was not here before. */
export function joinReceipts(first: Receipt, second: Receipt): Receipt {
  const lessonsAdded = [...new Set([...first.lessonsAdded, ...second.lessonsAdded])]
  const quizzesAdded = [...new Set([...first.quizzesAdded, ...second.quizzesAdded])]
  const known = (ids: string[], added: string[]) => [...new Set(ids)].filter((id) => !added.includes(id))
  return {
    lessonsAdded,
    lessonsKnown: known([...first.lessonsKnown, ...second.lessonsKnown], lessonsAdded),
    quizzesAdded,
    quizzesKnown: known([...first.quizzesKnown, ...second.quizzesKnown], quizzesAdded),
  }
}
