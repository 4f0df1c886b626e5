import 'server-only'
import { allMisconceptions } from 'contentlayer/generated'
import { getGuide } from './guide'

export type Misconception = {
  id: string
  title: string
  truth: string
  /** Address of the paragraph that repairs it, or null while that lesson is not written. */
  href: string | null
}

/** A misconception by id, or null. */
export function getMisconception(id: string): Misconception | null {
  const found = allMisconceptions.find((misconception) => misconception.id === id)
  if (!found) return null
  const entry = getGuide().entries.find((candidate) => candidate.id === found.lesson)
  return { id, title: found.title, truth: found.truth, href: entry ? `${entry.path}#${found.anchor}` : null }
}
