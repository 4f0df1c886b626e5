import GithubSlugger from 'github-slugger'
import type { Nodes, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** A part of a page under one `##` or `###` heading, or what stands before the first one (slug and heading ''). */
export type PlainSection = {
  /** The anchor that the heading has on the page. */
  slug: string
  heading: string
  /** Its text without markup, a block or a line of code per line; a command of a terminal begins with `$ `. */
  text: string
}

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/** The sections of plain Markdown, as lib/markdown/to-markdown makes it. */
export function readPlainSections(markdown: string): PlainSection[] {
  const slugger = new GithubSlugger()
  const sections: { slug: string; heading: string; lines: string[] }[] = [{ slug: '', heading: '', lines: [] }]
  for (const node of parser.parse(markdown).children) {
    if (node.type === 'heading') {
      const heading = toText(node)
      const slug = slugger.slug(heading)
      if (node.depth === 2 || node.depth === 3) sections.push({ slug, heading, lines: [] })
    } else sections.at(-1)?.lines.push(...toLines(node))
  }
  return sections.map(({ slug, heading, lines }) => ({ slug, heading, text: lines.join('\n') }))
}

function toLines(node: RootContent): string[] {
  if (node.type === 'code') return node.lang === 'console' ? joinCommands(node.value) : node.value.split('\n').filter((line) => line.trim())
  if (node.type === 'html' || node.type === 'definition' || node.type === 'thematicBreak') return []
  if (node.type === 'table') return node.children.map((row) => row.children.map(toText).join(' | '))
  if (node.type === 'paragraph' || node.type === 'heading' || !('children' in node)) return [toText(node)].filter(Boolean)
  return node.children.flatMap(toLines)
}

/** A command that goes on after a backslash is one line, so that it is found as it is typed. */
function joinCommands(session: string): string[] {
  return session
    .replace(/[ \t]*\\\n[ \t>]*/g, ' ')
    .split('\n')
    .filter((line) => line.trim())
}

function toText(node: Nodes): string {
  if (node.type === 'break') return ' '
  if ('value' in node) return node.type === 'html' ? '' : node.value.replace(/\s+/g, ' ')
  return 'children' in node ? (node.children as Nodes[]).map(toText).join('') : ''
}
