import 'server-only'
import { allMisconceptions } from 'contentlayer/generated'
import { getGuide } from './guide'
import { toDiscussion } from './rules/to-discussion'

export type Misconception = {
  id: string
  title: string
  truth: string
  /** Address of the paragraph that repairs it, or null while that lesson is not written. */
  href: string | null
  /** What to ask a class about it, as inline Markdown. */
  discuss: string
}

/** A misconception by id, or null. */
export function getMisconception(id: string): Misconception | null {
  const found = allMisconceptions.find((misconception) => misconception.id === id)
  if (!found) return null
  const entry = getGuide().entries.find((candidate) => candidate.id === found.lesson)
  const { title, truth, anchor } = found
  return { id, title, truth, href: entry ? `${entry.path}#${anchor}` : null, discuss: toDiscussion(found) }
}
