import type { DrawnQuestion, Report, Verdict } from '../types'
import { PASS_MARK } from './terms'

/** Sums of thirds and quarters may fall short of the mark by a rounding error; no score is as near to it as this. */
const ROUNDING = 1e-9

/**
 * The result of an attempt by concept, which is the lesson, in the order of the guide. A question without a verdict
 * (edited or retired meanwhile) is dropped from the count. Partial credit counts; an attempt in which nothing counts is not passed.
 */
export function reportByConcept(args: {
  graded: { question: DrawnQuestion; verdict: Verdict | null }[]
  /** Lesson ids in the order of the guide. */
  lessonIds: string[]
}): { score: number; passed: boolean; report: Report } {
  const counted = args.graded.flatMap(({ question, verdict }) => (verdict ? [{ question, verdict }] : []))
  const known = new Set(args.lessonIds)
  const ids = [...args.lessonIds, ...new Set(counted.map(({ question }) => question.lessonId).filter((id) => !known.has(id)))]
  const lessons = ids.flatMap((lessonId) => {
    const own = counted.filter(({ question }) => question.lessonId === lessonId)
    if (own.length === 0) return []
    return {
      lessonId,
      asked: own.length,
      right: own.filter(({ verdict }) => verdict.right).length,
      missed: own.filter(({ verdict }) => !verdict.right).map(({ question }) => question.id),
      misconceptions: [...new Set(own.flatMap(({ verdict }) => verdict.misconceptions))],
    }
  })
  const score = counted.length === 0 ? 0 : counted.reduce((sum, { verdict }) => sum + verdict.score, 0) / counted.length
  return {
    score,
    passed: counted.length > 0 && score >= PASS_MARK - ROUNDING,
    report: { lessons, dropped: args.graded.length - counted.length },
  }
}
