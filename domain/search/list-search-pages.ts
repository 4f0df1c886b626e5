import 'server-only'
import { listTexts } from '../catalog/list-texts'
import type { SearchPage } from './types'

/** What the search may know: the text of every written page. Nothing of a quiz. */
export function listSearchPages(): SearchPage[] {
  return listTexts().map(({ entry, goal, sections }) => ({
    id: entry.id,
    path: entry.path,
    title: entry.title,
    module: entry.module.title,
    lead: [entry.summary, entry.card, goal].filter(Boolean).join('\n'),
    sections,
  }))
}
