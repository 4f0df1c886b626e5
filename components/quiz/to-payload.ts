import { listSeen } from '@/domain/catalog/rules/seen-order'
import type { PublicQuestion } from '@/domain/catalog/types'
import type { Choice, Confidence, ReviewPayload } from '@/domain/progress/types'
import { getSeed } from '../progress/store'

/** What is kept of an answer of this reader, wherever it is given. */
export function toPayload(args: {
  question: PublicQuestion
  choice: Choice
  confidence: Confidence | undefined
  tookMs: number | undefined
}): ReviewPayload {
  const { question, choice, confidence, tookMs } = args
  const shown = listSeen(question, getSeed())
  return {
    version: question.version,
    choice,
    ...(confidence ? { confidence } : {}),
    ...(shown ? { shown } : {}),
    ...(tookMs === undefined ? {} : { tookMs }),
  }
}
