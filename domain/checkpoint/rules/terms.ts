/** Share of the score that passes a checkpoint: the same for every module, and as in the quizzes of the lessons. */
export const PASS_MARK = 0.8

/** Time for one question in a test with a clock, seconds. */
export const SECONDS_A_QUESTION = 90

/** An answer that was sent before the end may arrive this much later. */
export const GRACE_MS = 5_000

const A_LESSON = 2
const FEWEST = 8
const MOST = 15

/** Questions of a checkpoint: two a lesson, but at least 8 and at most 15, and never more than there are. */
export function countQuestions(lessons: number, available: number): number {
  return Math.min(available, Math.max(FEWEST, Math.min(MOST, lessons * A_LESSON)))
}

/** Length of a test with a clock, milliseconds. */
export const toLimitMs = (questions: number) => questions * SECONDS_A_QUESTION * 1000
