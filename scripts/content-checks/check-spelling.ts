import american from 'dictionary-en'
import nspell from 'nspell'
import type { Prose } from './read-prose'

export const WORD_LIST = 'content/words.txt'
/** A suggestion takes a second. */
const MOST_SUGGESTIONS = 10

/**
 * Words that are in neither the American dictionary nor our own list, each with file and line; and entries of the list
 * that stand in the wrong place or are of no use any more.
 * @param words the lines of content/words.txt
 */
export function checkSpelling(prose: Prose[], words: string[]): string[] {
  const dictionary = nspell(Buffer.from(american.aff), Buffer.from(american.dic))
  const own = new Set(words)
  const used = new Set<string>()
  const known = new Map<string, boolean>()
  const isKnown = (word: string) => {
    const found = known.get(word)
    if (found !== undefined) return found
    // A small letter in the list stands for a capital too, at the start of a sentence.
    const entry = own.has(word) ? word : own.has(lowerFirst(word)) ? lowerFirst(word) : undefined
    if (entry) used.add(entry)
    const isRight = entry !== undefined || dictionary.correct(word)
    known.set(word, isRight)
    return isRight
  }
  const suggestions = new Map<string, string>()
  const problems = prose.flatMap((piece) =>
    readWords(piece)
      .filter(({ word }) => !isKnown(word))
      .map(({ word, line }) => {
        if (suggestions.size < MOST_SUGGESTIONS && !suggestions.has(word)) suggestions.set(word, suggest(dictionary, word))
        return `${piece.file}:${line}: "${word}" is not in the American dictionary.${suggestions.get(word) ?? ''} If it is right, add it to ${WORD_LIST}.`
      }),
  )
  return [...new Set(problems), ...checkList(words, used, dictionary)]
}

function checkList(words: string[], used: Set<string>, dictionary: ReturnType<typeof nspell>): string[] {
  return words.flatMap((word, index) => {
    const where = `${WORD_LIST}:${index + 1}`
    const before = words[index - 1]
    if (before !== undefined && compareWords(before, word) >= 0)
      return [`${where}: "${word}" belongs before "${before}", or stands there twice.`]
    if (!used.has(word)) return [`${where}: no text uses "${word}" any more.`]
    return dictionary.correct(word) ? [`${where}: "${word}" is in the dictionary anyway.`] : []
  })
}

/** The order of the list: letters first, capitals only where nothing else differs. */
export const compareWords = (a: string, b: string) => a.toLowerCase().localeCompare(b.toLowerCase(), 'en') || (a < b ? -1 : a > b ? 1 : 0)

const lowerFirst = (word: string) => word.charAt(0).toLowerCase() + word.slice(1)

function suggest(dictionary: ReturnType<typeof nspell>, word: string): string {
  const [first] = dictionary.suggest(word)
  return first ? ` Is it "${first}"?` : ''
}

/** The words of a text. Names of files, addresses, options and numbers are none. */
export function readWords({ text, lines }: Prose): { word: string; line: number }[] {
  return [...text.matchAll(/[^\s\uFFFC]+/g)].flatMap(({ 0: token, index }) => {
    if (isTechnical(token.replace(/^[^\p{L}\p{N}@/.-]+|[^\p{L}\p{N}]+$/gu, ''))) return []
    return [...token.matchAll(/\p{L}[\p{L}\p{M}'’]*/gu)].flatMap(({ 0: part, index: at }) => {
      const word = part.replaceAll('’', "'").replace(/'s?$/, '')
      return word.length > 1 ? [{ word, line: lines[index + at] ?? 1 }] : []
    })
  })
}

const isTechnical = (token: string) => /[\d_@\\=:<>{}$%]|[./]\p{L}|^--?\p{L}/u.test(token)
