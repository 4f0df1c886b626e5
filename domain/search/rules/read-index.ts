import type { AsPlainObject } from 'minisearch'
import type { ReadFile, SearchManifest, SearchPage, SearchSection } from '../types'
import { openIndex, type PageIndex, toChunkNumbers } from './index-pages'
import type { ReadTerms } from './score-pages'
import { countTerms, type TermCounts } from './score-section'
import { toStem } from './to-terms'

/** Files of terms that one beginning of a word may need; what begins with one or two letters is in more of them. */
const CHUNKS_A_WORD = 2

/** A section of a page, ready to be compared with a query. */
export type ReadSection = { page: SearchPage; section: SearchSection; counts: TermCounts }

/** Reads of an index what is asked for, each file once. A file that could not be had is asked for again. */
export class IndexReader {
  private readonly files = new Map<string, Promise<unknown>>()
  private readonly chunks = new Map<number, AsPlainObject['index']>()
  private readonly sections = new Map<number, ReadSection[]>()
  private index: PageIndex | undefined

  constructor(private readonly readFile: ReadFile) {}

  /** The index, with the terms that begin with one of the words or its stem. */
  async readTerms(words: string[]): Promise<ReadTerms> {
    const manifest = await this.readManifest()
    const prefixes = new Set(words.flatMap((word) => [word, toStem(word)]))
    const needed = new Set([...prefixes].flatMap((prefix) => toChunkNumbers(manifest.starts, prefix, CHUNKS_A_WORD)))
    const missing = [...needed].filter((number) => !this.chunks.has(number))
    await Promise.all(missing.map(async (number) => this.chunks.set(number, await this.read(`${manifest.version}/terms-${number}`))))
    if (missing.length > 0 || !this.index) this.index = openIndex(manifest, [...this.chunks.values()].flat())
    return { index: this.index, pageCount: manifest.pageCount }
  }

  /** The sections of a page; the first is the page as a whole, with what stands before its first heading. */
  async readSections(number: number): Promise<ReadSection[]> {
    const known = this.sections.get(number)
    if (known) return known
    const { version } = await this.readManifest()
    const page = await this.read<SearchPage>(`${version}/page-${number}`)
    const [first, ...rest] = page.sections
    const whole = { slug: '', heading: page.title, text: [page.lead, first?.text].filter(Boolean).join('\n') }
    const sections = [whole, ...rest].map((section) => ({ page, section, counts: countTerms(section) }))
    this.sections.set(number, sections)
    return sections
  }

  /** The words that pages have, those that most pages have first. */
  async readWords(): Promise<string[]> {
    const { version } = await this.readManifest()
    return this.read(`${version}/words`)
  }

  private readManifest(): Promise<SearchManifest> {
    return this.read('index')
  }

  private read<T>(name: string): Promise<T> {
    const reading = this.files.get(name) ?? this.readFile(name)
    this.files.set(name, reading)
    reading.catch(() => this.files.delete(name))
    return reading as Promise<T>
  }
}
