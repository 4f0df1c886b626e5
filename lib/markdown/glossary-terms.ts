import type { Nodes, PhrasingContent, Root, Text } from 'mdast'

/** A word, where it leads, and the page on which it is not linked, because that page teaches it. */
export type TermLink = { form: string; href: string; exceptOn: string }
type Options = { links: TermLink[] }
/** What contentlayer2 says of the file beside its text. */
type Page = { rawDocumentData?: { flattenedPath: string } }

/** Where nothing is linked: what has its own meaning as it stands, or is a link already. */
const CLOSED = new Set([
  'heading',
  'link',
  'linkReference',
  'code',
  'inlineCode',
  'html',
  'textDirective',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
])
/** Elements that hold prose of the lesson; any other is a figure. */
const PROSE = new Set(['Callout', 'Tabs', 'Tab'])

/**
 * Remark plugin: the first use of each word in the prose of a page becomes a link to its definition. Runs after
 * remarkCallouts. Only the page gets them: its Markdown twin, its revision and the search read the source.
 * @param links longest form first
 */
export function remarkGlossaryTerms({ links }: Options) {
  const find = toFinder(links)
  return (tree: Root, file: { data: object }) => {
    const page = (file.data as Page).rawDocumentData?.flattenedPath
    const open = new Set(links.filter(({ exceptOn }) => exceptOn !== page).map(({ href }) => href))
    const walk = (node: Nodes) => {
      if (!('children' in node)) return
      node.children = node.children.flatMap((child, index): Nodes[] => {
        if (child.type === 'text') return linkText(child, find, open)
        const isHead = node.type === 'table' && index === 0
        const isFigure = CLOSED.has(child.type) && !('name' in child && PROSE.has(String(child.name)))
        if (!isHead && !isFigure) walk(child)
        return [child]
      }) as typeof node.children
    }
    walk(tree)
  }
}

type Found = { start: number; end: number; href: string }
type Find = (text: string) => Found[]

/** A capital after a word with a capital: a proper name, such as Open Container Initiative. */
const IN_NAME = /\p{Lu}[\p{L}\p{N}]*\s+$/u

/** Finds words as a whole, not parts of longer ones such as `image-name`. A form with a capital is found only as it is written. */
function toFinder(links: TermLink[]): Find {
  const hrefs = new Map(links.map(({ form, href }) => [form.toLowerCase(), href]))
  const written = new Map(links.map(({ form }) => [form.toLowerCase(), form]))
  if (links.length === 0) return () => []
  const source = links.map(({ form }) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')).join('|')
  const words = new RegExp(`(?<![\\p{L}\\p{N}_./-])(?:${source})(?![\\p{L}\\p{N}_]|[-./][\\p{L}\\p{N}])`, 'giu')
  return (text) =>
    [...text.matchAll(words)].flatMap(({ 0: word, index }) => {
      const plain = word.replace(/\s+/g, ' ')
      const form = written.get(plain.toLowerCase()) ?? ''
      const begins = plain === form.charAt(0).toUpperCase() + form.slice(1) && !IN_NAME.test(text.slice(0, index))
      const fits = plain === form || (begins && !/\p{Lu}/u.test(form))
      const href = hrefs.get(plain.toLowerCase())
      return fits && href ? [{ start: index, end: index + word.length, href }] : []
    })
}

/** The text with links in it; each that was made is no longer open. */
function linkText(node: Text, find: Find, open: Set<string>): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let at = 0
  for (const { start, end, href } of find(node.value)) {
    if (!open.delete(href)) continue
    if (start > at) parts.push({ type: 'text', value: node.value.slice(at, start) })
    parts.push({ type: 'link', url: href, children: [{ type: 'text', value: node.value.slice(start, end) }] })
    at = end
  }
  if (at === 0) return [node]
  return at < node.value.length ? [...parts, { type: 'text', value: node.value.slice(at) }] : parts
}

/** Every form that a text uses, for the check that no word is left without a use. */
export function findTerms(text: string, links: TermLink[]): Set<string> {
  return new Set(toFinder(links)(text).map(({ href }) => href))
}
