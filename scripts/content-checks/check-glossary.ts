import { type Term, termsSchema } from '../../domain/catalog/glossary-schema'
import { findTerms, type TermLink } from '../../lib/markdown/glossary-terms'

type Lesson = { id: string; path: string; anchors: Set<string>; prose: string }

const FILE = 'content/glossary.yaml'

/**
 * Faults of the glossary, each as a sentence.
 * @param planned ids of the curriculum: a term of a lesson that is not written yet is in order
 */
export function checkGlossary(raw: unknown, lessons: Lesson[], planned: Set<string>): string[] {
  const parsed = termsSchema.safeParse(raw)
  if (!parsed.success) {
    const list = raw as { id?: string }[]
    return parsed.error.issues.map(
      ({ path, message }) => `${FILE}, ${list[Number(path[0])]?.id ?? String(path[0])}: ${path.slice(1).map(String).join('.')}: ${message}`,
    )
  }
  const terms = parsed.data
  return [...checkPlaces(terms, lessons, planned), ...checkForms(terms), ...checkUse(terms, lessons)]
}

function checkPlaces(terms: Term[], lessons: Lesson[], planned: Set<string>): string[] {
  const ids = new Set(terms.map(({ id }) => id))
  return terms.flatMap(({ id, lesson, anchor, related, says }, index) => {
    const where = `${FILE}, ${id}`
    const found = lessons.find((candidate) => candidate.id === lesson)
    const unknown = related.filter((other) => !ids.has(other) || other === id)
    return [
      ...(terms.findIndex((other) => other.id === id) < index ? [`${where}: this id is used twice.`] : []),
      ...(found || planned.has(lesson) ? [] : [`${where}: there is no lesson "${lesson}".`]),
      ...(found && !found.anchors.has(anchor) ? [`${where}: ${found.path} has no heading #${anchor}.`] : []),
      ...unknown.map(
        (other) => `${where}: "${other}" cannot be related; ${other === id ? 'it is the term itself' : 'there is no such term'}.`,
      ),
      ...(/\]\(|<\w/.test(says) ? [`${where}: a definition holds no links and no HTML.`] : []),
      ...(countSentences(says) > 3 ? [`${where}: a definition has one to three sentences.`] : []),
    ]
  })
}

/** Two terms with the same word: nobody could say where it leads. */
function checkForms(terms: Term[]): string[] {
  const owners = new Map<string, string>()
  return terms.flatMap(({ id, term, forms }) =>
    [term, ...forms].flatMap((form) => {
      const key = form.toLowerCase()
      const owner = owners.get(key)
      owners.set(key, id)
      return owner ? [`${FILE}, ${id}: "${form}" is also a form of "${owner}".`] : []
    }),
  )
}

function checkUse(terms: Term[], lessons: Lesson[]): string[] {
  const links = terms.flatMap(({ id, term, forms, bare }): TermLink[] =>
    (bare ? [term, ...forms] : forms).map((form) => ({ form, href: id, exceptOn: '' })),
  )
  links.sort((a, b) => b.form.length - a.form.length)
  const used = new Set(lessons.flatMap(({ prose }) => [...findTerms(prose, links)]))
  const written = new Set(lessons.map(({ id }) => id))
  return terms
    .filter(({ id, unlinked, lesson }) => unlinked === undefined && !used.has(id) && written.has(lesson))
    .map(
      ({ id, term }) =>
        `${FILE}, ${id}: no lesson uses "${term}" in its prose. Use it, add the form that lessons use, or say why not under "unlinked".`,
    )
}

function countSentences(text: string): number {
  return [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text.replace(/`[^`]*`/g, 'x'))].length
}
