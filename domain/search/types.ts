/** One page as the search reads it. */
export type SearchPage = {
  id: string
  path: string
  title: string
  /** Title of its module. */
  module: string
  /** What the page is about and what it is good for, a sentence a line. */
  lead: string
  /** Quiz left out. The first has no heading and is what stands before the others. */
  sections: SearchSection[]
}
export type SearchSection = { slug: string; heading: string; text: string }

/** What a reader of the index needs before all else. */
export type SearchManifest = {
  /** Folder of the other files; another text is another version. */
  version: string
  pageCount: number
  /** First term of each file of terms, in order. */
  starts: string[]
  /** Number of distinct terms by field, for each page, and their mean. */
  fieldLengths: number[][]
  meanFieldLengths: number[]
}

/** Reads a file of the index: `index.json`, or `<version>/<name>.json`. */
export type ReadFile = (name: string) => Promise<unknown>

/** A word of a query: `stem` is what its forms begin with, `weight` grows with its rarity. */
export type Word = { word: string; stem: string; weight: number }

/** A piece of an excerpt; `marked` is what was searched for. */
export type Piece = { text: string; marked: boolean }

export type Hit = {
  id: string
  /** Path with anchor. */
  href: string
  title: string
  module: string
  /** Heading of the section, or '' for the page as a whole. */
  heading: string
  excerpt: Piece[]
}

/** A word that no page has, with the one that was searched for instead, or null. */
export type Correction = { from: string; to: string | null }
export type SearchResult = { hits: Hit[]; corrections: Correction[] }

/** A section that speaks of what was asked. */
export type Passage = {
  href: string
  title: string
  heading: string
  text: string
  /** Share of the question that the section has, 0 to 1; rare words count for more. */
  coverage: number
}
