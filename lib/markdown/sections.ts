import { createHash } from 'node:crypto'
import { readHeadings } from './headings'

export type Section = { slug: string; hash: string }

/** Short SHA-256, enough to tell versions of one text apart. */
export const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** The `##` sections of Markdown (with what stands before the first as slug ''), each with the hash of its text without layout. */
export function hashSections(markdown: string): Section[] {
  const slugs = readHeadings(markdown)
    .filter((heading) => heading.depth === 2)
    .map((heading) => heading.slug)
  const parts = splitAtHeadings(markdown)
  return parts.map((text, index) => ({
    slug: index === 0 ? '' : (slugs[index - 1] ?? ''),
    hash: shortHash(text.replace(/\s+/g, ' ').trim()),
  }))
}

/** Revision of a text: the same while sections only change places or layout. */
export function hashRevision(sections: Section[]): string {
  return shortHash(
    sections
      .map((section) => section.hash)
      .sort()
      .join('\n'),
  )
}

function splitAtHeadings(markdown: string): string[] {
  const parts: string[][] = [[]]
  let fence: string | undefined
  for (const line of markdown.split('\n')) {
    const mark = /^(`{3,})/.exec(line)?.[1]
    if (mark && (!fence || line.startsWith(fence))) fence = fence ? undefined : mark
    if (!fence && line.startsWith('## ')) parts.push([])
    parts.at(-1)?.push(line)
  }
  return parts.map((lines) => lines.join('\n'))
}
