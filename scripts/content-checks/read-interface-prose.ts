import ts from 'typescript'
import type { Prose } from './read-prose'

/** Attributes of elements that people read or hear. */
const READ = new Set(['alt', 'aria-label', 'title', 'label', 'placeholder', 'content', 'description', 'caption', 'heading'])

/** The text of the interface in one .ts or .tsx file: what stands between tags, read attributes, and strings that are sentences. */
export function readInterfaceProse(file: string, source: string): Prose[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
  const prose: Prose[] = []
  const add = (node: ts.Node, text: string) => {
    const first = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1
    if (!/\p{L}/u.test(text)) return
    prose.push({ file, kind: 'label', text, lines: Array(text.length).fill(first) })
  }
  const walk = (node: ts.Node) => {
    if (ts.isJsxElement(node) && /^(code|pre)$/.test(node.openingElement.tagName.getText(tree))) return
    if (ts.isJsxText(node)) add(node, decode(node.text))
    else if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      const holder = node.parent
      const isRead = ts.isJsxAttribute(holder) && READ.has(holder.name.getText(tree))
      if (isRead || (!ts.isJsxAttribute(holder) && isSentence(node.text))) add(node, node.text)
    } else if (ts.isTemplateExpression(node)) {
      const text = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('\uFFFC')
      if (isSentence(text)) add(node, text)
    }
    ts.forEachChild(node, walk)
  }
  walk(tree)
  return prose
}

/** Words of a person, and not a class name, a path or a query: begins with a capital and has small words after it. */
const isSentence = (text: string) =>
  /^\p{Lu}[\p{L}'’]* (?:[\p{L}'’,]+ ?){2,}/u.test(text) && !/[{};<>]|\b(?:SELECT|INSERT|UPDATE|DELETE)\b/.test(text)

const decode = (text: string) => text.replace(/&(?:\w+|#\d+);/g, ' ')
