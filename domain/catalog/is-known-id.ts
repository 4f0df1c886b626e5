import 'server-only'
import { getQuestionKey } from './get-question-key'
import { getGuide } from './guide'
import { readOnly } from './read-generated'

let lessonIds: Set<string> | undefined
let retiredIds: Set<string> | undefined

/** Whether the guide has, or once had, such a lesson or question. */
export function isKnownId(kind: 'lesson' | 'question', id: string): boolean {
  retiredIds ??= new Set(readOnly('Retired').retired)
  if (retiredIds.has(id)) return true
  if (kind === 'question') return getQuestionKey(id) !== null
  lessonIds ??= new Set(getGuide().entries.flatMap((entry) => (entry.kind === 'lesson' ? [entry.id] : [])))
  return lessonIds.has(id)
}
