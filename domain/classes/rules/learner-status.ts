/** Days without activity from which a learner counts as quiet. */
export const QUIET_DAYS = 7

export type LearnerStatus = { kind: 'finished' | 'not-started' | 'quiet' | 'on-track'; text: string }

/**
 * Where a learner stands, in this order of precedence: finished, not started, quiet, on track.
 * `quietDays` counts calendar days since the last activity of any kind; null where there was none.
 */
export function toStatus({ done, of, quietDays }: { done: number; of: number; quietDays: number | null }): LearnerStatus {
  if (of > 0 && done >= of) return { kind: 'finished', text: 'Finished' }
  if (done === 0 && quietDays === null) return { kind: 'not-started', text: 'Not started' }
  if (quietDays !== null && quietDays >= QUIET_DAYS) return { kind: 'quiet', text: `Quiet for ${quietDays} days` }
  return { kind: 'on-track', text: 'On track' }
}
