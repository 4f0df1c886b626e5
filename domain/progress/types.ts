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
  | { type: 'review_answered'; questionId: string; payload: ReviewPayload }
  | { type: 'card_suspended' | 'card_resumed' | 'card_forgotten'; questionId: string; payload: Record<string, never> }
  | { type: 'progress_reset'; payload: Record<string, never> }
)

/** One text that was typed, or a list of ids or texts: what each stands for is the affair of the question's kind. */
export type Choice = string[] | string
/** How sure the learner was; optional, and never counted against anybody. */
export type Confidence = 'sure' | 'unsure' | 'guess'
/** What is kept of an answer wherever it was given. */
export type ReviewPayload = {
  /** Hash of the question that was shown. */
  version: string
  choice: Choice
  confidence?: Confidence
  /** Ids of what could be picked, in the order in which this learner saw them. */
  shown?: string[]
  /** Milliseconds from the question's coming into view to its check. */
  tookMs?: number
}
/**
 * An answer within a quiz. `attempt` is 1 for the first time through it. `after` is the id of the newest answer to the
 * question that its page knew of, null where it knew none: another device may have answered meanwhile.
 */
export type AnswerPayload = ReviewPayload & { attempt: number; after?: string | null }
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
  /** Of the highest attempt the newest answer, or the newest right one once there is one. `right` is null until the server has graded it. */
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
