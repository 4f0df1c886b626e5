import type { SearchPage, SearchSection, Word } from '../types'
import { toTerms } from './to-terms'

/** How often a section has each term, and its text as it is compared with a phrase. */
export type TermCounts = { heading: Map<string, number>; text: Map<string, number>; length: number; plain: string }

const HEADING = 2
const PHRASE = 1.5
const OTHER_FORM = 0.7
/** Sections of about this many terms are neither favoured nor held back. */
const USUAL_LENGTH = 120
/** Lists of links and commands that clear up: seldom what is looked for. */
const ASIDE: Record<string, number> = { 'further-reading': 0.4, reset: 0.6 }

/** Whether a term of a text is the word, begins with it, or is another form of it. */
export const isForm = ({ word, stem }: Word, term: string) =>
  term === word || (word.length > 1 && term.startsWith(word)) || (stem !== word && term.startsWith(stem))

export function countTerms({ heading, text }: SearchSection): TermCounts {
  const terms = toTerms(text)
  return { heading: count(toTerms(heading)), text: count(terms), length: terms.length, plain: fold(`${heading}\n${text}`) }
}

/** How well a section answers a query. Several words that stand there as they were typed count for more. */
export function scoreSection({ slug }: SearchSection, counts: TermCounts, words: Word[], query: string): number {
  const phrase = fold(query)
  const isPhrase = phrase.includes(' ') && counts.plain.includes(phrase)
  const score = words.reduce((sum, word) => sum + word.weight * (scoreWord(counts, word) + (isPhrase ? PHRASE : 0)), 0)
  return score * (ASIDE[slug] ?? 1)
}

/** Share of a query, by weight, that a section has, with its page's title and lead: 0 to 1. */
export function coverOf(page: SearchPage, counts: TermCounts, words: Word[]): number {
  const about = count(toTerms(`${page.title}\n${page.lead}`))
  const total = words.reduce((sum, { weight }) => sum + weight, 0)
  const found = words.filter((word) => [counts.text, counts.heading, about].some((terms) => countForms(terms, word) > 0))
  return total > 0 ? found.reduce((sum, { weight }) => sum + weight, 0) / total : 0
}

function scoreWord({ heading, text, length }: TermCounts, word: Word): number {
  const times = countForms(text, word)
  const saturated = times === 0 ? 0 : (2 * times) / (times + 0.4 + (0.6 * length) / USUAL_LENGTH)
  return saturated + (countForms(heading, word) > 0 ? HEADING : 0)
}

function countForms(terms: Map<string, number>, word: Word): number {
  let sum = terms.get(word.word) ?? 0
  for (const [term, times] of terms) if (term !== word.word && isForm(word, term)) sum += times * OTHER_FORM
  return sum
}

function count(terms: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** Without case, line ends, quotation marks and the marks of a terminal. */
const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[“”‘’"'`?]|(?<=^|\n)\$ /g, '')
    .replace(/\s+/g, ' ')
    .trim()
