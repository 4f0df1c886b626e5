/** Fewer answers than this say nothing of discrimination, nor of thirds. */
export const ENOUGH_TO_COMPARE = 20

/** A first answer to a question of one quiz. */
export type ScoredAnswer = { userId: string; questionId: string; score: number }

export type ItemStatistics = {
  /** First answers. */
  n: number
  /** Mean score of the first answers, 0 (hard) to 1 (easy); null while there is none. */
  facility: number | null
  /** -1 to 1; null: not enough answers, or all scores are the same. */
  discrimination: number | null
}

export type Third = 'bottom' | 'middle' | 'top'

/** The share of right at the first try, with how many tried. Classical test theory: the item's p-value, with partial credit. */
export function toFacility(scores: readonly number[]): number | null {
  return scores.length === 0 ? null : mean(scores)
}

/**
 * Statistics of one question of a quiz, from all first answers to that quiz.
 * Discrimination is the corrected item-total correlation: Pearson's r of the item's score with the rest score, the item
 * itself removed (J. P. Guilford, Psychometric Methods, 1954; A. Henrysson, Psychometrika 28 (1963), 211-218). The rest score
 * is the mean score of the other questions of the quiz that the same learner answered; who answered no other is left out.
 */
export function toItemStatistics(answers: readonly ScoredAnswer[], questionId: string): ItemStatistics {
  const scores = answers.filter((answer) => answer.questionId === questionId).map(({ score }) => score)
  return { n: scores.length, facility: toFacility(scores), discrimination: toDiscrimination(toPairs(answers, questionId)) }
}

/**
 * Who of those that answered the question is in which third by rest score. Ties go by id; sizes differ by one at most.
 * Null with fewer than 20.
 */
export function toThirds(answers: readonly ScoredAnswer[], questionId: string): Map<string, Third> | null {
  const pairs = toPairs(answers, questionId)
  if (pairs.length < ENOUGH_TO_COMPARE) return null
  const ranked = pairs.sort((a, b) => a.rest - b.rest || (a.userId < b.userId ? -1 : 1))
  const thirds: Third[] = ['bottom', 'middle', 'top']
  return new Map(ranked.map(({ userId }, index) => [userId, thirds[Math.floor((3 * index) / ranked.length)] as Third]))
}

type Pair = { userId: string; score: number; rest: number }

function toPairs(answers: readonly ScoredAnswer[], questionId: string): Pair[] {
  const own = new Map<string, number>()
  const others = new Map<string, number[]>()
  for (const { userId, questionId: id, score } of answers) {
    if (id === questionId) own.set(userId, score)
    else others.set(userId, [...(others.get(userId) ?? []), score])
  }
  return [...own].flatMap(([userId, score]) => {
    const rest = others.get(userId)
    return rest ? [{ userId, score, rest: toPlaces(mean(rest)) }] : []
  })
}

function toDiscrimination(pairs: readonly Pair[]): number | null {
  const ordered = [...pairs].sort((a, b) => a.score - b.score || a.rest - b.rest)
  const [scores, rests] = [ordered.map(({ score }) => score), ordered.map(({ rest }) => rest)]
  if (ordered.length < ENOUGH_TO_COMPARE || !varies(scores) || !varies(rests)) return null
  const [meanScore, meanRest] = [mean(scores), mean(rests)]
  const sum = (of: (pair: Pair) => number) => ordered.reduce((total, pair) => total + of(pair), 0)
  const together = sum(({ score, rest }) => (score - meanScore) * (rest - meanRest))
  const apart = Math.sqrt(sum(({ score }) => (score - meanScore) ** 2) * sum(({ rest }) => (rest - meanRest) ** 2))
  return Math.min(1, Math.max(-1, together / apart))
}

const varies = (values: readonly number[]) => values.some((value) => value !== values[0])

/** Sums in one order, so that the order of the rows changes no digit. */
function mean(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b).reduce((total, value) => total + value, 0) / values.length
}

/** Sums of thirds and quarters that ought to be equal are. */
const toPlaces = (value: number) => Math.round(value * 1e9) / 1e9
