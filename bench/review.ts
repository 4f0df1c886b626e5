import { DUE_LIMIT } from '../domain/review/rules/due-limit'
import { TARGET_RETENTION } from '../domain/review/rules/next-memory'
import { type Figure, figure, reported, toCount } from './figure'
import { simulateLearner } from './review/learner'

const LEARNERS = 200
const DAYS = 120
const START = new Date('2026-01-01T00:00:00.000Z')
/** Recall may differ from the target by this much. */
const REACH = 0.05
/** From such an interval on, the schedule and not the shortest one of a day decides. */
const LONG_DAYS = 2

/** Simulated learners with a memory of their own kind: what review asks of them a day, and how much they recall when it comes. */
export async function measureReview(): Promise<Figure[]> {
  const logs = Array.from({ length: LEARNERS }, (_, index) => simulateLearner(index + 1, DAYS, START))
  const loads = logs.flatMap((reviews) => {
    const byDay = new Array<number>(DAYS).fill(0)
    for (const { day } of reviews) byDay[day] = (byDay[day] ?? 0) + 1
    return byDay
  })
  const all = logs.flat()
  const recallOf = (reviews: typeof all) => reviews.filter(({ recalled }) => recalled).length / reviews.length
  const long = all.filter(({ interval }) => interval >= LONG_DAYS)
  const recall = recallOf(all)
  const sorted = [...loads].sort((a, b) => a - b)
  const mean = loads.reduce((sum, load) => sum + load, 0) / loads.length
  const name = `review, ${LEARNERS} simulated learners over ${DAYS} days`
  return [
    figure(
      `${name}: most questions on one day`,
      sorted.at(-1) ?? 0,
      { atMost: DUE_LIMIT },
      toCount,
      `mean ${mean.toFixed(1)}, 95 of 100 days at most ${sorted[Math.floor(0.95 * sorted.length)]}; ${toCount(all.length)} reviews`,
    ),
    figure(
      `${name}: recall when it comes, away from ${toPercent(TARGET_RETENTION)}`,
      Math.abs(recall - TARGET_RETENTION),
      { atMost: REACH },
      toPoints,
      `${toPercent(recall)} recalled`,
    ),
    reported(
      `${name}: recall by interval`,
      `${toPercent(recallOf(all.filter(({ interval }) => interval < LONG_DAYS)))} after one day, ${toPercent(recallOf(long))} after longer (${toCount(long.length)} reviews)`,
    ),
  ]
}

const toPercent = (share: number) => `${(100 * share).toFixed(1)} %`
const toPoints = (share: number) => `${(100 * share).toFixed(1)} points`
