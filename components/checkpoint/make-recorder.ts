import type { Choice, OpenAttempt } from '@/domain/checkpoint/types'
import { type Refusal, send } from './send'

/** Sends the answers of one page, and remembers what the page knows of those on the server: the ground on which it may change them. */
export function makeRecorder(attempt: OpenAttempt) {
  const known = new Map(Object.entries(attempt.answers))
  /** Sent, with an unknown end. */
  const unsure = new Map<string, Choice>()
  /** Where the learner saw that there are two answers and chose the one on this page. */
  const decided = new Set<string>()

  async function sendOne(questionId: string, choice: Choice): Promise<Refusal | null> {
    const ground = decided.has(questionId) ? {} : { known: known.get(questionId) ?? null }
    const refusal = await send('/api/checkpoints/answer', { attemptId: attempt.id, questionId, choice, ...ground })
    if (refusal?.isUnsure) unsure.set(questionId, choice)
    else if (!refusal || refusal.field === 'known') unsure.delete(questionId)
    if (refusal) return refusal
    known.set(questionId, choice)
    decided.delete(questionId)
    return null
  }

  return {
    async record(questionId: string, choice: Choice): Promise<Refusal | null> {
      // An answer of this very page that did arrive must not pass for one of another tab: sent again, it is known.
      const lost = unsure.get(questionId)
      const refusal = lost === undefined || lost === choice ? null : await sendOne(questionId, lost)
      return refusal ?? sendOne(questionId, choice)
    },
    /** The next answer to this question is taken whatever the server has. */
    decide: (questionId: string) => void decided.add(questionId),
    /** What the server was seen to have. */
    learn: (questionId: string, choice: Choice) => void known.set(questionId, choice),
  }
}
