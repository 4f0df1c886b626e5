import 'server-only'
import { type PlainSection, readPlainSections } from '../../lib/markdown/plain-sections'
import { getGuide } from './guide'
import type { Entry } from './types'

/** What a page says, without markup and without its quiz. */
export type PageText = { entry: Entry; goal: string; sections: PlainSection[] }

/** The text of every written page, in curriculum order. */
export function listTexts(): PageText[] {
  const { entries, lessons } = getGuide()
  return entries.flatMap((entry) => {
    const lesson = lessons.get(entry.id)
    return lesson ? [{ entry, goal: lesson.goal ?? '', sections: readPlainSections(lesson.markdown) }] : []
  })
}
