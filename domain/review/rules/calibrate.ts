import type { Confidence, ProgressState } from '../../progress/types'

/** Below this many answers a share says nothing. */
export const LEAST_ANSWERS = 5

export type Calibration = { confidence: Confidence; right: number; of: number }

/**
 * How often a reader was right when they were sure, unsure or guessing: over the first answer to each question,
 * since a later one was given after hearing what was wrong.
 */
export function calibrate(questions: ProgressState['questions']): Calibration[] {
  const firsts = Object.values(questions).flatMap(({ first }) => (first && first.right !== null ? [first] : []))
  return (['sure', 'unsure', 'guess'] as const).map((confidence) => {
    const said = firsts.filter((first) => first.confidence === confidence)
    return { confidence, right: said.filter((first) => first.right).length, of: said.length }
  })
}
