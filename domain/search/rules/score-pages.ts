import type { Word } from '../types'
import type { PageIndex } from './index-pages'
import { toCommandTerm, toStem } from './to-terms'

export type ReadTerms = { index: PageIndex; pageCount: number }

const OTHER_FORM = 0.8
/** A page with exactly this command, or one that begins so, in units of the best page without. */
const SAME_COMMAND = 4
const COMMAND_BEGINS = 1

/** Scores of the pages that have a word, by number, and the words with their weight. */
export function scorePages(
  { index, pageCount }: ReadTerms,
  query: string,
  typed: string[],
): { scores: Map<number, number>; words: Word[] } {
  const found = typed.map((word) => findWord({ index, pageCount }, word))
  const words = typed.map((word, at) => ({ word, stem: toStem(word), weight: toWeight(found[at]?.size ?? 0, pageCount) }))
  const sums = new Map<number, { score: number; weight: number }>()
  for (const [at, pages] of found.entries())
    for (const [number, score] of pages) {
      const sum = sums.get(number) ?? { score: 0, weight: 0 }
      sums.set(number, { score: sum.score + score, weight: sum.weight + (words[at]?.weight ?? 0) })
    }
  // A page with more of what was asked comes before one with a single word of it many times.
  const total = words.reduce((sum, { weight }, at) => sum + (found[at]?.size ? weight : 0), 0)
  const scores = new Map([...sums].map(([number, { score, weight }]) => [number, (score * weight) / total]))
  if (typed.length > 1) favourCommands({ index, pageCount }, query, scores)
  return { scores, words }
}

/** Whether any page has a form of the word. */
export function isKnownWord(terms: ReadTerms, word: string): boolean {
  return findWord(terms, word).size > 0
}

function findWord({ index }: ReadTerms, word: string): Map<number, number> {
  const stem = toStem(word)
  const scores = new Map<number, number>(index.search(word, { prefix: word.length > 1 }).map(({ id, score }) => [id, score]))
  if (stem !== word)
    for (const { id, score } of index.search(stem, { prefix: true })) scores.set(id, Math.max(scores.get(id) ?? 0, score * OTHER_FORM))
  return scores
}

/** Inverse document frequency, as BM25 has it. */
const toWeight = (pages: number, of: number) => Math.log(1 + (of - pages + 0.5) / (pages + 0.5))

function favourCommands({ index }: ReadTerms, query: string, scores: Map<number, number>) {
  const command = toCommandTerm(query)
  const highest = Math.max(...scores.values(), Number.MIN_VALUE)
  for (const { id, terms } of index.search(command, { prefix: true }))
    scores.set(id, (scores.get(id) ?? 0) + (terms.includes(command) ? SAME_COMMAND : COMMAND_BEGINS) * highest)
}
