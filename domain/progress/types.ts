/** What a learner did. Made in the browser, stored once per (user, id), folded by pure functions on both sides. */
export type LearnerEvent = {
  /** UUID made in the browser. */
  id: string
  /** When it was done, ISO 8601 in UTC with milliseconds. */
  at: string
  /** The learner's own calendar day, YYYY-MM-DD. */
  day?: string
} & (
  | { type: 'lesson_completed'; lessonId: string; payload: { revision?: string } }
  | { type: 'completion_undone'; lessonId: string; payload: Record<string, never> }
  | { type: 'question_answered'; questionId: string; payload: AnswerPayload }
  | { type: 'answers_revealed'; questionId: string; payload: { attempt: number } }
  | { type: 'progress_reset'; payload: Record<string, never> }
)

/** Option ids (in the learner's order where order is asked), or the text that was typed. */
export type Choice = string[] | string
export type AnswerPayload = {
  /** Hash of the question that was shown. */
  version: string
  /** 1 for the first time through the quiz. */
  attempt: number
  choice: Choice
}
/** The server's verdict. `score` is from 0 to 1. */
export type Grade = { right: boolean; score: number }

/** An event with the verdict, where one is known. */
export type GradedEvent = LearnerEvent & { grade?: Grade }

/** Orders events: by time, then by id. */
export type Stamp = { at: string; id: string }

export type LessonProgress = {
  done: boolean
  /** First completion; stays through undo and redo. */
  firstAt: string | null
  /** Revision of the newest completion. */
  revision: string | null
  /** The newest event, which decides. */
  last: Stamp
}
export type QuestionProgress = {
  /** The first answer ever; it alone feeds item statistics. */
  first: (Stamp & { right: boolean | null }) | null
  attempt: number
  /** The newest answer of the highest attempt. `right` is null until the server has graded it. */
  last: (Stamp & { choice: Choice; version: string; right: boolean | null; score: number | null }) | null
  /** Highest attempt that was given up; an answer of that attempt no longer counts. */
  revealed: number
}

/** All that progress is made of; the same for a guest, a learner and the server's snapshot. */
export type ProgressState = {
  resetAt: string | null
  lessons: Record<string, LessonProgress>
  questions: Record<string, QuestionProgress>
  /** Days with at least one event, ascending. */
  days: string[]
}
