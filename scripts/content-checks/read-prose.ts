import type { Nodes, Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { isPair, isScalar, LineCounter, parseDocument, type Scalar, visit } from 'yaml'

/** A piece of text that people read, with the place where its author finds each character. */
export type Prose = {
  /** From the root of the project. */
  file: string
  /** A `paragraph` is running text; a `label` is a heading, a cell, a title or a field. */
  kind: 'paragraph' | 'label'
  /** Without markup; code, and values put in by the build, are one `CODE` each. */
  text: string
  /** The line of each character. */
  lines: number[]
}

/** Stands for what is not prose inside of prose. */
export const CODE = '\uFFFC'

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze()
const inline = unified().use(remarkParse).use(remarkGfm).freeze()

/** The prose of a lesson or of a document, front matter included. */
export function readMarkdownProse(file: string, source: string): Prose[] {
  const [front = ''] = /^---\n[\s\S]*?\n---\n/.exec(source) ?? []
  // Empty lines in its place keep the numbers of the lines below.
  const body = front.replace(/[^\n]/g, '') + source.slice(front.length)
  return [...readYamlProse(file, front.replace(/^---$/gm, '')), ...readTree(file, markdown.parse(body), 0)]
}

/** Fields of our other YAML files that hold prose. */
const FIELDS = new Set('title truth discuss term forms says unlinked summary card goal needs crumbs'.split(' '))

/** Fields of a quiz that hold no prose. All others do, so that what a new kind of question asks for is read as well. */
const NAMES = new Set('id lesson kind repair misconception lang'.split(' '))

const isProse = (file: string, field: string) => (file.startsWith('content/quizzes/') ? !NAMES.has(field) : FIELDS.has(field))

/** The prose in a YAML file of the content. */
export function readYamlProse(file: string, source: string): Prose[] {
  const lines = new LineCounter()
  const prose: Prose[] = []
  visit(parseDocument(source, { lineCounter: lines }), {
    Pair(_key, pair) {
      // A file or a command that a question shows.
      if (isScalar(pair.key) && ['code', 'file', 'accept'].includes(String(pair.key.value))) return visit.SKIP
    },
    Scalar(key, node, parents) {
      const holder = parents.findLast((parent) => isPair(parent))
      const name = holder && isScalar(holder.key) ? String(holder.key.value) : ''
      if (key === 'key' || typeof node.value !== 'string' || !isProse(file, name)) return
      prose.push(...readTree(file, inline.parse(node.value), lineOf(node, lines) - 1))
    },
  })
  return prose
}

/** The text of a block scalar begins below its `|`. */
function lineOf(node: Scalar, lines: LineCounter): number {
  const { line } = lines.linePos(node.range?.[0] ?? 0)
  return node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED' ? line + 1 : line
}

function readTree(file: string, tree: Root, linesBefore: number): Prose[] {
  const prose: Prose[] = []
  const walk = (node: Nodes, inTable: boolean) => {
    const isLabel =
      node.type === 'heading' || node.type === 'tableCell' || (node.type === 'paragraph' && node.data?.directiveLabel === true)
    if (isLabel || node.type === 'paragraph') {
      const { text, lines } = flatten(node, linesBefore)
      if (text.trim()) prose.push({ file, kind: isLabel || inTable ? 'label' : 'paragraph', text, lines })
    } else if ('children' in node) for (const child of node.children) walk(child, inTable || node.type === 'table')
  }
  walk(tree, false)
  return prose
}

function flatten(node: Nodes, linesBefore: number): { text: string; lines: number[] } {
  let text = ''
  const lines: number[] = []
  const add = (part: string, from: number) => {
    let line = from + linesBefore
    for (const character of part.replace(/@@[a-z0-9-]+@@/g, CODE).replace(/\bhttps?:\/\/\S+/g, CODE)) {
      text += character
      lines.push(...Array(character.length).fill(line))
      if (character === '\n') line += 1
    }
  }
  const walk = (inner: Nodes) => {
    const line = inner.position?.start.line ?? 1
    if (inner.type === 'text') add(inner.value, line)
    else if (inner.type === 'inlineCode' || inner.type === 'textDirective') add(CODE, line)
    else if (inner.type === 'break') add('\n', line)
    else if ('children' in inner) for (const child of inner.children) walk(child)
  }
  walk(node)
  return { text, lines }
}
