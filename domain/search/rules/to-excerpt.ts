import type { Piece, Word } from '../types'
import { isForm } from './score-section'
import { toTerms } from './to-terms'

/** Characters of an excerpt, about two lines. */
const LENGTH = 170
/** Of these before the first match. */
const BEFORE = 50

/** The line of a text that has most of the words, cut around them, with what was searched for marked. */
export function toExcerpt(text: string, words: Word[]): Piece[] {
  let best = ''
  let most = -1
  for (const line of text.split('\n')) {
    const score = words.filter((word) => toTerms(line).some((term) => isForm(word, term))).reduce((sum, { weight }) => sum + weight, 0)
    if (score > most) {
      most = score
      best = line
    }
  }
  return join(mark(cutAround(best, words), words))
}

/** Cuts at spaces. */
function cutAround(line: string, words: Word[]): string {
  if (line.length <= LENGTH) return line
  const first = Math.max(0, line.split(/(?<=\s)/).reduce(findFirst(words), { at: 0, found: -1 }).found)
  const from = first <= BEFORE ? 0 : line.indexOf(' ', Math.min(first, line.length - LENGTH) - BEFORE) + 1
  const to = from + LENGTH >= line.length ? line.length : line.lastIndexOf(' ', from + LENGTH)
  return `${from > 0 ? '… ' : ''}${line.slice(from, to)}${to < line.length ? ' …' : ''}`
}

const findFirst = (words: Word[]) => (seen: { at: number; found: number }, token: string) => ({
  at: seen.at + token.length,
  found: seen.found < 0 && isMatch(token, words) ? seen.at : seen.found,
})

const isMatch = (token: string, words: Word[]) => toTerms(token.trim()).some((term) => words.some((word) => isForm(word, term)))

/** Punctuation around a match stays unmarked. */
function mark(text: string, words: Word[]): Piece[] {
  return text.split(/(\s+)/).flatMap((token) => {
    if (!token.trim() || !isMatch(token, words)) return [{ text: token, marked: false }]
    const [, before = '', inner = '', after = ''] = /^(["“'(`[]*)(.*?)(["”'`).,:;!?\]]*)$/.exec(token) ?? []
    return [
      { text: before, marked: false },
      { text: inner, marked: true },
      { text: after, marked: false },
    ]
  })
}

function join(pieces: Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last && last.marked === piece.marked) last.text += piece.text
    else if (piece.text) joined.push({ ...piece })
  }
  return joined
}
