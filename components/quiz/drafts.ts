import type { Choice, ProgressState } from '@/domain/progress/types'

/** What a reader picked or typed and did not submit, with what was known of the question when they began. */
export type Draft = { choice: Choice; seen: Seen }
type Seen = { answerId: string | null; revealed: number }

/** What is known of a question at the moment. */
export function see(state: ProgressState, questionId: string): Seen {
  const kept = state.questions[questionId]
  return { answerId: kept?.last?.id ?? null, revealed: kept?.revealed ?? 0 }
}

/** Since this draft was begun, the question was answered or given up somewhere else: in another tab, or on another device. */
export function isOvertaken(draft: Draft | undefined, state: ProgressState, questionId: string): boolean {
  if (!draft) return false
  const now = see(state, questionId)
  return now.answerId !== draft.seen.answerId || now.revealed !== draft.seen.revealed
}
