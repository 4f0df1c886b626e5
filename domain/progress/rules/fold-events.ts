import type { GradedEvent, LessonProgress, ProgressState, QuestionProgress, Stamp } from '../types'

export const NOTHING: ProgressState = { resetAt: null, lessons: {}, questions: {}, days: [] }

/** Negative when `a` comes before `b`: by time, then by id, so that any two events have one order everywhere. */
export function compareStamps(a: Stamp, b: Stamp): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Progress that a log amounts to. Order and duplicates of the log do not matter. */
export function foldEvents(events: readonly GradedEvent[]): ProgressState {
  const resetAt = events.reduce<string | null>(
    (newest, event) => (event.type === 'progress_reset' ? later(newest, event.at) : newest),
    null,
  )
  const days = [...new Set(events.flatMap((event) => event.day ?? event.at.slice(0, 10)))].sort()
  const state: ProgressState = { resetAt, lessons: {}, questions: {}, days }
  for (const event of events) {
    if (resetAt !== null && event.at <= resetAt) continue
    if (event.type === 'lesson_completed' || event.type === 'completion_undone') {
      state.lessons[event.lessonId] = joinLessons(state.lessons[event.lessonId], toLesson(event))
    } else if (event.type === 'question_answered' || event.type === 'answers_revealed') {
      state.questions[event.questionId] = joinQuestions(state.questions[event.questionId], toQuestion(event))
    }
  }
  return state
}

/**
 * The server's snapshot with what it has not seen yet. Commutative, associative and idempotent as long as
 * no reset lies between the two; the server's next snapshot settles that case from its log.
 */
export function joinStates(a: ProgressState, b: ProgressState): ProgressState {
  const resetAt = later(a.resetAt, b.resetAt)
  return {
    resetAt,
    lessons: joinRecords(a.lessons, b.lessons, joinLessons, (lesson) => (isAfter(lesson.last, resetAt) ? lesson : null)),
    questions: joinRecords(a.questions, b.questions, joinQuestions, (question) =>
      !question.last || isAfter(question.last, resetAt) ? question : null,
    ),
    days: [...new Set([...a.days, ...b.days])].sort(),
  }
}

function joinLessons(a: LessonProgress | undefined, b: LessonProgress): LessonProgress {
  if (!a) return b
  const newest = compareStamps(a.last, b.last) >= 0 ? a : b
  return { ...newest, firstAt: earlier(a.firstAt, b.firstAt) }
}

function joinQuestions(a: QuestionProgress | undefined, b: QuestionProgress): QuestionProgress {
  if (!a) return b
  const newest = isNewer(a, b) ? a : b
  const first =
    a.first && b.first
      ? compareStamps(a.first, b.first) <= 0
        ? mergeGrade(a.first, b.first)
        : mergeGrade(b.first, a.first)
      : (a.first ?? b.first)
  const other = newest === a ? b : a
  const last = newest.last && other.last && newest.last.id === other.last.id && newest.last.right === null ? other.last : newest.last
  return { first, attempt: newest.attempt, last, revealed: Math.max(a.revealed, b.revealed) }
}

/** The same answer may be known graded on one side and not yet on the other. */
function mergeGrade<T extends Stamp & { right: boolean | null }>(first: T, other: T): T {
  return first.id === other.id && first.right === null ? other : first
}

function isNewer(a: QuestionProgress, b: QuestionProgress): boolean {
  if (!b.last) return true
  if (!a.last) return false
  if (a.attempt !== b.attempt) return a.attempt > b.attempt
  // Solved is solved: a page or a device that did not know of it cannot answer it away.
  const [isSolved, isOtherSolved] = [a.last.right === true, b.last.right === true]
  return isSolved === isOtherSolved ? compareStamps(a.last, b.last) >= 0 : isSolved
}

function toLesson(event: GradedEvent & { type: 'lesson_completed' | 'completion_undone' }): LessonProgress {
  const last = { at: event.at, id: event.id }
  if (event.type === 'completion_undone') return { done: false, firstAt: null, revision: null, last }
  return { done: true, firstAt: event.at, revision: event.payload.revision ?? null, last }
}

function toQuestion(event: GradedEvent & { type: 'question_answered' | 'answers_revealed' }): QuestionProgress {
  if (event.type === 'answers_revealed') return { first: null, attempt: 0, last: null, revealed: event.payload.attempt }
  const { version, attempt, choice } = event.payload
  const stamp = { at: event.at, id: event.id }
  const right = event.grade?.right ?? null
  return { first: { ...stamp, right }, attempt, last: { ...stamp, choice, version, right, score: event.grade?.score ?? null }, revealed: 0 }
}

function joinRecords<T>(
  a: Record<string, T>,
  b: Record<string, T>,
  join: (a: T | undefined, b: T) => T,
  keep: (joined: T) => T | null,
): Record<string, T> {
  const joined: Record<string, T> = {}
  for (const id of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const [left, right] = [a[id], b[id]]
    const kept = keep(right === undefined ? (left as T) : join(left, right))
    if (kept !== null) joined[id] = kept
  }
  return joined
}

const isAfter = (stamp: Stamp, instant: string | null) => instant === null || stamp.at > instant
const later = (a: string | null, b: string | null) => (a === null || (b !== null && b > a) ? b : a)
const earlier = (a: string | null, b: string | null) => (a === null || (b !== null && b < a) ? b : a)
