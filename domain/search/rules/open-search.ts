import type { Correction, Hit, Passage, ReadFile, SearchResult, Word } from '../types'
import { correctWord, SHORTEST } from './correct-word'
import { IndexReader, type ReadSection } from './read-index'
import { isKnownWord, scorePages } from './score-pages'
import { coverOf, scoreSection } from './score-section'
import { toExcerpt } from './to-excerpt'
import { toCommandTerm, toQueryWords } from './to-terms'

/** Pages whose text is read, to choose their sections and to put them in their last order. */
const CANDIDATES = 10
/** In a question, a shorter word that no page has is rather a word of another subject than a typing error. */
const SHORTEST_IN_QUESTION = 6
/** What the second best section of a page loses against the best of another page. */
const SECOND = 0.4

export type Search = {
  /** Pages with their best section, best first. */
  search: (query: string, limit?: number) => Promise<SearchResult>
  /** Sections that speak of a question, best first, at most two of one page. */
  listPassages: (question: string, limit?: number) => Promise<Passage[]>
}
type Ranked = { score: number; sections: (ReadSection & { score: number })[] }

/**
 * The search over an index that is read file by file; see index-pages.ts. Browser and server run the same.
 * @param readFile its rejections are those of `search`; what failed is read again at the next query
 */
export function openSearch(readFile: ReadFile): Search {
  const reader = new IndexReader(readFile)

  /** Pages in two steps: all of them by their words, then the best by the section that says it best. */
  async function rank(query: string, typed: string[]): Promise<{ words: Word[]; pages: Ranked[] }> {
    const { scores, words } = scorePages(await reader.readTerms(typed.length > 1 ? [...typed, toCommandTerm(query)] : typed), query, typed)
    const best = [...scores].sort(([, a], [, b]) => b - a).slice(0, CANDIDATES)
    const read = await Promise.all(best.map(([number]) => reader.readSections(number)))
    const scored = read.map((sections) =>
      sections
        .map((section) => ({ ...section, score: scoreSection(section.section, section.counts, words, query) }))
        .sort((a, b) => b.score - a.score),
    )
    const highest = Math.max(...best.map(([, score]) => score))
    const most = Math.max(...scored.map(([section]) => section?.score ?? 0), Number.MIN_VALUE)
    const pages = scored.map((sections, at) => ({
      sections,
      score: (best[at]?.[1] ?? 0) / highest + (sections[0]?.score ?? 0) / most,
    }))
    return { words, pages: pages.sort((a, b) => b.score - a.score) }
  }

  /** The words that were meant, and those of `typed` that no page has. */
  async function correct(typed: string[], shortest: number): Promise<{ meant: Map<string, string>; corrections: Correction[] }> {
    const terms = await reader.readTerms(typed)
    const unknown = typed.filter((word) => !isKnownWord(terms, word))
    const words = unknown.some(({ length }) => length >= shortest) ? await reader.readWords() : []
    const corrections = unknown.map((from) => ({ from, to: from.length >= shortest ? correctWord(from, words) : null }))
    return { meant: new Map(corrections.map(({ from, to }) => [from, to ?? from])), corrections }
  }

  /** @param shortest letters of a word that is taken for a typing error when no page has it */
  async function find(query: string, shortest: number) {
    const typed = toQueryWords(query)
    const { meant, corrections } = await correct(typed, shortest)
    const toMeant = (word: string) => meant.get(word) ?? word
    const asked = meant.size > 0 ? query.toLowerCase().split(/\s+/).map(toMeant).join(' ') : query
    return { ...(await rank(asked, [...new Set(typed.map(toMeant))])), corrections }
  }

  return {
    async search(query, limit = CANDIDATES) {
      const { words, pages, corrections } = await find(query, SHORTEST)
      return { corrections, hits: pages.slice(0, limit).flatMap(({ sections: [best] }) => (best ? [toHit(best, words)] : [])) }
    },
    async listPassages(question, limit = 4) {
      const { words, pages } = await find(question, SHORTEST_IN_QUESTION)
      return pages
        .flatMap(({ sections, score }) => sections.slice(0, 2).map((section, place) => ({ section, score: score - place * SECOND })))
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
        .map(({ section }) => toPassage(section, words))
    },
  }
}

function toHit(read: ReadSection, words: Word[]): Hit {
  return { id: read.page.id, ...toPlace(read), module: read.page.module, excerpt: toExcerpt(read.section.text, words) }
}

function toPassage(read: ReadSection, words: Word[]): Passage {
  return { ...toPlace(read), text: read.section.text, coverage: coverOf(read.page, read.counts, words) }
}

const toPlace = ({ page: { path, title }, section: { slug, heading } }: ReadSection) =>
  slug === '' ? { href: path, title, heading: '' } : { href: `${path}#${slug}`, title, heading }
