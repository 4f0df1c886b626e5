import MiniSearch, { type AsPlainObject, type Options } from 'minisearch'
import type { SearchManifest, SearchPage } from '../types'
import { toTerms } from './to-terms'

/** Fields of a page in the index, with their weight. */
const FIELDS = { title: 7, headings: 3, lead: 3, text: 1 }
type Fields = { id: number } & Record<keyof typeof FIELDS, string>

/** JSON of one file of terms, characters: with gzip a fifth of it. */
const CHARACTERS_A_FILE = 60_000
/** A dictionary for typing errors needs the words that many pages have. */
const MOST_WORDS = 20_000

const OPTIONS: Options<Fields> = {
  fields: Object.keys(FIELDS),
  tokenize: (text) => toTerms(text),
  processTerm: (term) => term,
  // A query was taken apart before; each of its words is searched for alone.
  searchOptions: { boost: FIELDS, tokenize: (word) => [word], weights: { prefix: 0.55, fuzzy: 0 } },
}

export type PageIndex = MiniSearch<Fields>
type Term = AsPlainObject['index'][number]

/**
 * The index as files, so that a reader fetches what a query needs and no more, however long the guide becomes: an
 * ordinary index of MiniSearch over pages, its sorted terms cut into files of about equal size; the text of each page;
 * and the words that typing errors are compared with.
 * @returns the manifest without its version, and the other files by name
 */
export function indexPages(pages: SearchPage[]): { manifest: Omit<SearchManifest, 'version'>; files: Map<string, unknown> } {
  const index = new MiniSearch<Fields>(OPTIONS)
  index.addAll(pages.map(toFields))
  const { index: terms, fieldLength, averageFieldLength } = index.toJSON()
  const chunks = cut([...terms].sort(([a], [b]) => (a < b ? -1 : 1)))
  return {
    manifest: {
      pageCount: pages.length,
      starts: chunks.map(([first]) => first?.[0] ?? ''),
      fieldLengths: pages.map((_, number) => fieldLength[String(number) as unknown as number] as unknown as number[]),
      meanFieldLengths: averageFieldLength,
    },
    files: new Map<string, unknown>([
      ...chunks.map((chunk, number): [string, unknown] => [`terms-${number}`, chunk]),
      ...pages.map((page, number): [string, unknown] => [`page-${number}`, page]),
      ['words', listWords(terms)],
    ]),
  }
}

/** A MiniSearch with the terms that were fetched so far: for these it answers as one with all terms would. */
export function openIndex(manifest: SearchManifest, terms: Term[]): PageIndex {
  const numbers = manifest.fieldLengths.map((_, number) => number)
  const plain = {
    documentCount: manifest.pageCount,
    nextId: manifest.pageCount,
    documentIds: Object.fromEntries(numbers.map((number) => [number, number])),
    fieldIds: Object.fromEntries(Object.keys(FIELDS).map((field, id) => [field, id])),
    fieldLength: Object.fromEntries(manifest.fieldLengths.map((lengths, number) => [number, lengths])),
    averageFieldLength: manifest.meanFieldLengths,
    storedFields: {},
    dirtCount: 0,
    index: terms,
    serializationVersion: 2,
  }
  return MiniSearch.loadJS(plain as unknown as AsPlainObject, OPTIONS)
}

/** Numbers of the files that hold the terms that begin with `prefix`; `most` of them. */
export function toChunkNumbers(starts: string[], prefix: string, most: number): number[] {
  const last = starts.findLastIndex((start) => start <= `${prefix}\uffff`)
  const first = Math.max(
    0,
    starts.findLastIndex((start) => start <= prefix),
  )
  return Array.from({ length: Math.min(most, Math.max(0, last - first + 1)) }, (_, offset) => first + offset)
}

function toFields(page: SearchPage, number: number): Fields {
  return {
    id: number,
    title: page.title,
    headings: page.sections.map(({ heading }) => heading).join('\n'),
    lead: `${page.lead}\n${page.module}`,
    text: page.sections.map(({ text }) => text).join('\n'),
  }
}

function cut(terms: Term[]): Term[][] {
  const chunks: Term[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const term of terms) {
    if (size > CHARACTERS_A_FILE) {
      chunks.push([])
      size = 0
    }
    chunks.at(-1)?.push(term)
    size += JSON.stringify(term).length
  }
  return chunks
}

/** Words and flags, those that most pages have first. */
function listWords(terms: Term[]): string[] {
  const counted = terms.flatMap(([word, fields]): [string, number][] => {
    if (!/^(--)?\p{L}[\p{L}\p{N}_.-]{2,24}$/u.test(word)) return []
    const pages = new Set(Object.values(fields).flatMap((counts) => Object.keys(counts as object)))
    return [[word, pages.size]]
  })
  return counted
    .sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word)
}
