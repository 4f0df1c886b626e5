import type { BlockContent, Paragraph, Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { takeLabel } from './callouts'
import { remarkSamples } from './samples'
import { remarkVersions } from './versions'

/** What a figure says without its picture. */
export type FigureWords = { title: string; description: string; caption: string }

const TITLES: Record<string, string> = { note: 'Note', tip: 'Tip', warning: 'Take care' }

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(remarkSamples).use(remarkVersions).freeze()
const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', fences: true }).freeze()

/**
 * The text of a lesson as plain Markdown: samples and versions filled in, callouts as quotes, tabs one after the other
 * under their names, figures as their title and description.
 * @param toWords the words of the figure component of that name
 */
export function toMarkdown(source: string, toWords: (name: string) => FigureWords): string {
  const tree = reader.runSync(reader.parse(source)) as Root
  tree.children = tree.children.flatMap((node) => toPlain(node, source, toWords)) as RootContent[]
  return writer.stringify(tree)
}

type Node = { type: string; children?: Node[]; position?: RootContent['position'] }

function toPlain(node: Node, source: string, toWords: (name: string) => FigureWords): Node[] {
  if (node.type === 'textDirective') {
    const { start, end } = node.position ?? {}
    return [{ type: 'text', value: source.slice(start?.offset, end?.offset) } as Node]
  }
  const figure = node.type === 'html' ? /^<([A-Z]\w*)\s*\/>$/.exec((node as { value?: string }).value?.trim() ?? '')?.[1] : undefined
  if (figure) return [quote([toFigure(toWords(figure))])]
  const children = node.children?.flatMap((child) => toPlain(child, source, toWords))
  if (node.type === 'containerDirective') {
    const { label, children: body } = takeLabel({ ...node, children } as unknown as ContainerDirective)
    const { name } = node as unknown as ContainerDirective
    if (name === 'tabs') return body as Node[]
    const title = strong(label ?? TITLES[name] ?? name)
    return name === 'tab' ? [title, ...(body as Node[])] : [quote([title, ...(body as Node[])])]
  }
  if (node.type === 'code') {
    const { meta } = node as { meta?: string | null }
    return [{ ...node, meta: /title="[^"]+"/.exec(meta ?? '')?.[0] ?? null } as Node]
  }
  return [children ? { ...node, children } : node]
}

const quote = (children: Node[]): Node => ({ type: 'blockquote', children })
const strong = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value }] }] })

function toFigure({ title, description, caption }: FigureWords): BlockContent {
  return {
    type: 'paragraph',
    children: [
      { type: 'strong', children: [{ type: 'text', value: `Figure: ${title}.` }] },
      { type: 'text', value: ` ${description} ${caption}`.trimEnd() },
    ],
  }
}
