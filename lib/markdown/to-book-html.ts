import type { Element, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'

type Options = {
  /** Stands before every id, so that many pages fit into one document. */
  prefix: string
  /** Levels by which headings sink: 2 makes an h4 of an h2. */
  deeper: number
  /** Where a link leads in the book. */
  toHref: (href: string) => string
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze()
/** Well-formed XML as well, once no attribute is without a value; see `plain`. */
const writer = unified().use(rehypeStringify, { closeSelfClosing: true, closeEmptyElements: true, collapseEmptyAttributes: false }).freeze()

/** Attributes that hold ids, by their names in hast. */
const REFERENCES = ['ariaLabelledBy', 'ariaDescribedBy', 'headers']
/** What only a page needs that can be clicked and that scrolls. */
const LIVE = ['tabIndex', 'ariaControls', 'ariaLive', 'hidden', 'disabled', 'open', 'checked']

/** HTML of a page as it stands in a book: without buttons, its ids unique, its links led elsewhere. Well-formed XML. */
export function toBookHtml(html: string, options: Options): string {
  const tree = parser.parse(html) as Root
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'button' || node.properties.role === 'tablist') {
      parent?.children.splice(index ?? 0, 1)
      return [SKIP, index ?? 0]
    }
    plain(node)
    sink(node, options.deeper)
    lead(node, options)
  })
  return writer.stringify(tree)
}

function plain(node: Element) {
  const { properties } = node
  for (const name of Object.keys(properties)) if (LIVE.includes(name) || name.startsWith('data')) delete properties[name]
  // The name of a tab stands above its panel, and a table that scrolled is now as wide as the page.
  if (properties.role !== 'img') {
    delete properties.role
    delete properties.ariaLabelledBy
    delete properties.ariaLabel
  }
  // A variable font draws 640, for which SVG 1.1, and with it EPUB, has no word.
  if (Number(properties.fontWeight)) properties.fontWeight = String(Math.round(Number(properties.fontWeight) / 100) * 100)
  if (node.tagName === 'svg') properties.xmlns = 'http://www.w3.org/2000/svg'
}

function sink(node: Element, deeper: number) {
  const [, level] = /^h([1-6])$/.exec(node.tagName) ?? []
  if (level) node.tagName = `h${Math.min(6, Number(level) + deeper)}`
}

function lead({ properties }: Element, { prefix, toHref }: Options) {
  if (typeof properties.id === 'string') properties.id = prefix + properties.id
  for (const name of REFERENCES) {
    const ids = properties[name]
    if (Array.isArray(ids)) properties[name] = ids.map((id) => prefix + id)
  }
  for (const [name, value] of Object.entries(properties))
    if (typeof value === 'string' && value.includes('url(#')) properties[name] = value.replaceAll('url(#', `url(#${prefix}`)
  if (typeof properties.href === 'string') properties.href = toHref(properties.href)
}
