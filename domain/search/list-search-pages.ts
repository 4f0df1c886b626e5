import 'server-only'
import { listTerms } from '../catalog/list-terms'
import { listTexts } from '../catalog/list-texts'
import type { SearchPage } from './types'

/** What the search may know: the text of every written page, and the glossary. Nothing of a quiz. */
export function listSearchPages(): SearchPage[] {
  const pages = listTexts().map(({ entry, goal, sections }) => ({
    id: entry.id,
    path: entry.path,
    title: entry.title,
    module: entry.module.title,
    lead: [entry.summary, entry.card, goal].filter(Boolean).join('\n'),
    sections,
  }))
  return [...pages, toGlossaryPage()]
}

/** A word is a section, so that a hit leads to its definition. */
function toGlossaryPage(): SearchPage {
  return {
    id: 'glossary',
    path: '/glossary/',
    title: 'Glossary',
    module: 'Words of the guide',
    lead: '',
    sections: listTerms().map(({ id, term, says }) => ({ slug: id, heading: term, text: says.replaceAll('`', '') })),
  }
}
