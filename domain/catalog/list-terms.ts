import 'server-only'
import { renderInline } from '../../lib/markdown/inline'
import { termsSchema } from './glossary-schema'
import { getGuide } from './guide'
import { readOnly } from './read-generated'

/** One word of the glossary as a page shows it. */
export type GlossaryTerm = {
  /** Its anchor on /glossary/. */
  id: string
  term: string
  /** The letter under which it stands, a capital. */
  letter: string
  /** The definition as inline Markdown, and as HTML. */
  says: string
  html: string
  /** The section that teaches it, or null while that lesson is not written. */
  taught: { title: string; href: string } | null
  related: { id: string; term: string }[]
}

/** Every word of the glossary, in the order of the alphabet. */
export function listTerms(): GlossaryTerm[] {
  const terms = termsSchema.parse(readOnly('Glossary').terms)
  const names = new Map(terms.map(({ id, term }) => [id, term]))
  const entries = new Map(getGuide().entries.map((entry) => [entry.id, entry]))
  return terms
    .map(({ id, term, says, lesson, anchor, related }) => {
      const entry = entries.get(lesson)
      return {
        id,
        term,
        letter: (/\p{L}/u.exec(term)?.[0] ?? term).toUpperCase(),
        says,
        html: renderInline(says),
        taught: entry ? { title: entry.title, href: `${entry.path}#${anchor}` } : null,
        related: related.flatMap((other) => {
          const name = names.get(other)
          return name ? [{ id: other, term: name }] : []
        }),
      }
    })
    .sort((a, b) => toKey(a.term).localeCompare(toKey(b.term), 'en'))
}

/** `.dockerignore` stands under D, "Compose" among the small letters. */
const toKey = (term: string) => term.replace(/^[^\p{L}]+/u, '').toLowerCase()
