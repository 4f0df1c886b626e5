import 'server-only'
import type { Heading } from '../../lib/markdown/headings'
import { renderInline } from '../../lib/markdown/inline'
import { getGuide } from './guide'
import type { Entry } from './types'

/** A written page with its text. `html` is its prose, made at build. */
export type Page = {
  entry: Entry
  html: string
  /** Its file, from the top of the repository. */
  source: string
  headings: Heading[]
  /** HTML. */
  goal: string | undefined
  /** HTML. */
  needs: string[]
  previous: Entry | undefined
  next: Entry | undefined
}

/** The page at a path with both slashes, or null. */
export function getPage(path: string): Page | null {
  const { entries, lessons } = getGuide()
  const index = entries.findIndex((entry) => entry.path === path)
  const entry = entries[index]
  const lesson = entry && lessons.get(entry.id)
  if (!entry || !lesson) return null
  return {
    entry,
    html: lesson.html,
    source: `content/${lesson._raw.sourceFilePath}`,
    headings: lesson.headings as Heading[],
    goal: lesson.goal && renderInline(lesson.goal),
    needs: lesson.needs.map(renderInline),
    previous: entries[index - 1],
    next: entries[index + 1],
  }
}
