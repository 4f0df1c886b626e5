import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Code, Nodes, Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Scalar, visit } from 'yaml'
import { replaceMarkers } from '../../kinds/blanks/markers'
import { takeLabel } from '../../lib/markdown/callouts'
import { pickLines } from '../../lib/markdown/samples'
import { substituteVersions } from '../../lib/markdown/versions'
import { readSample } from '../../lib/samples/states'
import type { Shell } from './split-commands'

/** A piece of code in the content, with the place where its author finds it. */
export type Passage = {
  /** From the root of the project. */
  file: string
  /** The line of the file on which `text` begins. For code taken from a sample, the line of its fence. */
  line: number
  kind: 'block' | 'span'
  /** The language of a block; empty for a span. */
  lang: string
  title: string
  text: string
  /** The shells for which it stands there. */
  shells: readonly Shell[]
  /** The author says that it is wrong on purpose. */
  wrong: boolean
  /** The marks after the language of a fence, `wrong` among them. */
  marks: readonly string[]
  /** The heading of the section (`##`) that holds it; empty outside lessons. */
  section: string
  /** The code of a block is a sample's, which is checked where it lies. */
  sample?: string
}

export const SHELLS: readonly Shell[] = ['Bash', 'PowerShell', 'Command Prompt']
const BASH: readonly Shell[] = ['Bash']

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze()

/** Every block and span of code in the lessons, quizzes, misconceptions, the glossary and the samples' own texts. */
export function readPassages(root: string): Passage[] {
  return listFiles(join(root, 'content')).flatMap((path) => {
    const file = relative(root, path).replaceAll('\\', '/')
    const text = readFileSync(path, 'utf8')
    if (/\.mdx?$/.test(file)) return readMarkdown(file, text)
    return /^content\/(glossary|(quizzes|misconceptions)\/.*)\.yaml$/.test(file) ? readYaml(file, text) : []
  })
}

export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** The passages of one lesson or README. */
export function readMarkdown(file: string, source: string): Passage[] {
  const [front = ''] = /^---\n[\s\S]*?\n---\n/.exec(source) ?? []
  // Empty lines in its place keep the numbers of the lines below.
  const body = front.replace(/[^\n]/g, '') + source.slice(front.length)
  const passages = readProse(file, front.replace(/^---$/gm, ''), 1)
  let section = ''
  const walk = (node: Nodes, outer: readonly Shell[]) => {
    if (node.type === 'heading' && node.depth === 2) section = toText(node)
    const shells = node.type === 'containerDirective' ? shellsOf(node, outer) : outer
    const line = node.position?.start.line ?? 1
    if (node.type === 'inlineCode') passages.push({ ...SPAN, file, line, text: toSpan(node.value), shells, section })
    if (node.type === 'code')
      passages.push({ file, section, ...toBlock(node, line), shells: /^(sh|bash|shellscript)$/.test(node.lang ?? '') ? BASH : shells })
    if ('children' in node) for (const child of node.children) walk(child, shells)
  }
  walk(markdown.parse(body) as Root, SHELLS)
  return passages
}

const SPAN = { kind: 'span', lang: '', title: '', wrong: false, marks: [], section: '' } as const

function toBlock(node: Code, fence: number): Omit<Passage, 'file' | 'shells' | 'section'> {
  const meta = node.meta ?? ''
  const read = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(meta)?.[1]
  const sample = read('file')
  const marks = meta
    .replace(/\w+="[^"]*"/g, '')
    .split(/\s+/)
    .filter(Boolean)
  const block = { kind: 'block', lang: node.lang ?? '', wrong: marks.includes('wrong'), marks } as const
  if (sample === undefined) return { ...block, line: fence + 1, title: read('title') ?? '', text: substituteVersions(node.value) }
  const title = read('title') ?? sample.split('/').slice(2).join('/')
  return { ...block, line: fence, title, text: pickLines(readSample(sample), read('lines'), sample), sample }
}

const toText = (node: Nodes): string => ('children' in node ? node.children.map(toText).join('') : 'value' in node ? node.value : '')

/** A tab that names a shell is for that one; everything else is read by all. */
function shellsOf(directive: ContainerDirective, outer: readonly Shell[]): readonly Shell[] {
  const label = directive.name === 'tab' ? (takeLabel(directive).label ?? '') : ''
  const named = SHELLS.filter((shell) => label.startsWith(shell))
  return named.length > 0 ? named : outer
}

const toSpan = (code: string) => substituteVersions(code.replace(/\s+/g, ' '))

/** The passages of a quiz or a misconception: the blocks under `code`, the answers to type, and the spans of every text. */
export function readYaml(file: string, source: string): Passage[] {
  const lines = new LineCounter()
  const passages: Passage[] = []
  visit(parseDocument(source, { lineCounter: lines }), {
    Map(_key, node, parents) {
      const text = node.get('text', true) as Scalar | undefined
      const lang = node.get('lang')
      if (typeof lang !== 'string' || !isScalar(text)) return
      const title = String(node.get('title') ?? '')
      passages.push({
        file,
        line: lineOf(text, lines),
        kind: 'block',
        lang,
        title,
        text: substituteVersions(fillBlanks(String(text.value), parents)),
        // A question shows one shell; nobody types it.
        shells: BASH,
        wrong: node.get('wrong') === true,
        marks: [],
        section: '',
      })
      return visit.SKIP
    },
    Scalar(key, node, parents) {
      if (typeof node.value !== 'string' || key === 'key') return
      const line = lineOf(node, lines)
      const holder = parents.findLast((parent) => 'key' in parent && isScalar(parent.key)) as { key: Scalar } | undefined
      const isMiss = parents.some((parent) => isMap(parent) && parent.has('accept') && !parent.has('kind'))
      if (holder?.key.value === 'accept' && !isMiss)
        passages.push({ ...SPAN, file, line, text: substituteVersions(node.value), shells: BASH })
      else passages.push(...readProse(file, node.value, line))
    },
  })
  return passages
}

/** A file that a question leaves blanks in, as it reads with the first answer that each blank accepts. */
function fillBlanks(text: string, parents: readonly unknown[]): string {
  const blanks = parents.map((parent) => (isMap(parent) ? parent.get('blanks') : undefined)).find(isSeq)
  return blanks ? replaceMarkers(text, (_id, index) => String(blanks.getIn([index, 'accept', 0]))) : text
}

/** The spans of code in a text of a YAML file, which may run over several lines. */
function readProse(file: string, text: string, firstLine: number): Passage[] {
  return [...text.matchAll(/(?<!`)`([^`]+)`(?!`)/g)].map(({ index, 1: code = '' }) => ({
    ...SPAN,
    file,
    line: firstLine + (text.slice(0, index).match(/\n/g)?.length ?? 0),
    text: toSpan(code),
    shells: BASH,
  }))
}

/** The text of a block scalar begins below its `|`. */
function lineOf(node: Scalar, lines: LineCounter): number {
  const { line } = lines.linePos(node.range?.[0] ?? 0)
  return node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED' ? line + 1 : line
}
