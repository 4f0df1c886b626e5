import 'server-only'
import type { Misconception as Compiled } from 'contentlayer/generated'
import { getGuide } from './guide'
import { readGenerated } from './read-generated'
import { toDiscussion } from './rules/to-discussion'

export type Misconception = {
  id: string
  /** Inline Markdown, as `truth` is. */
  title: string
  truth: string
  /** Both as HTML that was made at build. */
  html: { title: string; truth: string }
  /** Address of the paragraph that repairs it, or null while that lesson is not written. */
  href: string | null
  /** What to ask a class about it, as inline Markdown. */
  discuss: string
}

let compiled: Map<string, Compiled> | undefined

/** Private to the catalog: as they were compiled, by id. */
export function compiledMisconceptions(): Map<string, Compiled> {
  compiled ??= new Map(readGenerated('Misconception').map((misconception) => [misconception.id, misconception]))
  return compiled
}

/** A misconception by id, or null. */
export function getMisconception(id: string): Misconception | null {
  const found = compiledMisconceptions().get(id)
  if (!found) return null
  const entry = getGuide().entries.find((candidate) => candidate.id === found.lesson)
  const { title, truth, html, anchor } = found
  return { id, title, truth, html, href: entry ? `${entry.path}#${anchor}` : null, discuss: toDiscussion(found) }
}
