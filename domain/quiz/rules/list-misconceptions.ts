import type { QuestionKey } from '../../catalog/types'

/** Ids of all misconceptions that some answer to the question shows, wherever its kind keeps them. A right answer repairs them. */
export function listMisconceptions(key: QuestionKey): string[] {
  const found = new Set<string>()
  const look = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return
    for (const [name, part] of Object.entries(value)) {
      if (name === 'misconception' && typeof part === 'string') found.add(part)
      else look(part)
    }
  }
  look(key)
  return [...found].sort()
}
