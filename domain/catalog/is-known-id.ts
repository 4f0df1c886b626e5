import 'server-only'
import { retired } from 'contentlayer/generated'
import { getQuestionKey } from './get-question-key'
import { getGuide } from './guide'

let lessonIds: Set<string> | undefined

/** Whether the guide has, or once had, such a lesson or question. */
export function isKnownId(kind: 'lesson' | 'question', id: string): boolean {
  if (retired.retired.includes(id)) return true
  if (kind === 'question') return getQuestionKey(id) !== null
  lessonIds ??= new Set(getGuide().entries.flatMap((entry) => (entry.kind === 'lesson' ? [entry.id] : [])))
  return lessonIds.has(id)
}
