import type { Outline, OutlineLesson } from '../../catalog/rules/outline'
import { percent } from '../../catalog/rules/percent'
import type { ProgressState } from '../types'
import { findNextUp, findResume } from './next-up'
import { toVerdict } from './question-verdict'
import { countDaysThisWeek } from './study-days'

type Link = { id: string; title: string; path: string; minutes: number; questions: number }
/** Right, answered, and all questions of one quiz. */
export type QuizScore = [right: number, answered: number, of: number]

/**
 * Every number and mark that a page shows, made in one place so that no two surfaces disagree.
 * Kept in the browser as JSON: a small script paints it before the first frame.
 */
export type View = {
  /** Ids of the lessons that are done. */
  done: string[]
  doneCount: number
  of: number
  percent: number | null
  next: Link | null
  /** Lessons that were gone past, next up included: a later one is done. */
  skipped: number
  resume: Link | null
  /** Done and all, by module id. */
  modules: Record<string, [done: number, of: number]>
  /** By lesson id, for quizzes with at least one answer. */
  quizzes: Record<string, QuizScore>
  /** Newest first, at most five. */
  recent: { title: string; path: string; right: number; of: number; at: string }[]
  answers: { right: number; of: number }
  daysThisWeek: number
}

/** The view of a state. `visits` are instants by lesson id; `now` and `today` are the reader's. */
export function toView(args: { state: ProgressState; outline: Outline; visits: Record<string, string>; now: Date; today: string }): View {
  const { state, outline, visits, now, today } = args
  const lessons = outline.modules.flatMap((module) => module.lessons)
  const isDone = (id: string) => state.lessons[id]?.done === true
  const required = lessons.filter((lesson) => lesson.required)
  const doneCount = required.filter((lesson) => isDone(lesson.id)).length
  const { next, skipped } = findNextUp(lessons, isDone)
  const scores = lessons.map((lesson) => ({ lesson, score: toScore(state, lesson), at: newestAnswer(state, lesson) }))
  const taken = scores.filter(({ score }) => score[1] > 0)
  return {
    done: lessons.filter((lesson) => isDone(lesson.id)).map((lesson) => lesson.id),
    doneCount,
    of: required.length,
    percent: percent(doneCount, required.length),
    next: next && toLink(next),
    skipped,
    resume: toLinkOrNull(findResume(lessons, isDone, visits, now)),
    modules: Object.fromEntries(
      outline.modules.map(({ id, lessons }) => [id, [lessons.filter((lesson) => isDone(lesson.id)).length, lessons.length]]),
    ),
    quizzes: Object.fromEntries(taken.map(({ lesson, score }) => [lesson.id, score])),
    recent: taken
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .slice(0, 5)
      .map(({ lesson, score, at }) => ({ title: lesson.title, path: lesson.path, right: score[0], of: score[2], at })),
    answers: { right: taken.reduce((sum, { score }) => sum + score[0], 0), of: taken.reduce((sum, { score }) => sum + score[1], 0) },
    daysThisWeek: countDaysThisWeek(state.days, today),
  }
}

function toScore(state: ProgressState, lesson: OutlineLesson): QuizScore {
  const verdicts = lesson.questionIds.map((id) => toVerdict(state.questions[id]))
  return [
    verdicts.filter((verdict) => verdict === 'right').length,
    verdicts.filter((verdict) => verdict !== 'open').length,
    verdicts.length,
  ]
}

function newestAnswer(state: ProgressState, lesson: OutlineLesson): string {
  const instants = lesson.questionIds.map((id) => state.questions[id]?.last?.at ?? '')
  return instants.sort().at(-1) ?? ''
}

const toLink = (lesson: OutlineLesson): Link => ({
  id: lesson.id,
  title: lesson.title,
  path: lesson.path,
  minutes: lesson.minutes,
  questions: lesson.questionIds.length,
})
const toLinkOrNull = (lesson: OutlineLesson | null) => lesson && toLink(lesson)
