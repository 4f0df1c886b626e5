import { FSRSAlgorithm, Rating as Grade } from 'ts-fsrs'
import type { Rating } from './rate-answer'

/** What FSRS keeps of a question: days until recall falls to 90 %, and how hard it is, 1 to 10. */
export type Memory = { stability: number; difficulty: number }

/** The FSRS-6 defaults, written down here so that an update of the library reschedules nobody. Their version is in parameters-version.ts. */
const WEIGHTS = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729,
  0.5425, 0.0912, 0.0658, 0.1542,
]
/** Share of questions that are to be remembered when they come up. */
export const TARGET_RETENTION = 0.9
const LONGEST_DAYS = 365
const DAY_MS = 24 * 60 * 60 * 1000

/** No fuzz, so that a replay gives the same day everywhere; no steps of minutes, since nobody waits at a guide for ten of them. */
const fsrs = new FSRSAlgorithm({
  w: WEIGHTS,
  request_retention: TARGET_RETENTION,
  maximum_interval: LONGEST_DAYS,
  enable_fuzz: false,
  enable_short_term: false,
})
const GRADES = { again: Grade.Again, hard: Grade.Hard, good: Grade.Good, easy: Grade.Easy } as const

/**
 * The memory after an answer, and when the question comes again: whole days later, at least one.
 * @param before what is kept with the instant of the answer before, or null for a new card
 */
export function nextMemory(before: (Memory & { at: string }) | null, rating: Rating, at: string): Memory & { due: string } {
  const days = before ? Math.max(0, (Date.parse(at) - Date.parse(before.at)) / DAY_MS) : 0
  const memory = before && { stability: before.stability, difficulty: before.difficulty }
  const { stability, difficulty } = fsrs.next_state(memory, days, GRADES[rating])
  const due = new Date(Date.parse(at) + fsrs.next_interval(stability, days) * DAY_MS).toISOString()
  return { stability, difficulty, due }
}
