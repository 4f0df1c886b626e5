import type { Root } from 'hast'
import { toString as toText } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'

/** A phone has room for a line of this many characters of code. */
const LONGEST = 24

/** Rehype plugin: short code with a hyphen in it stays on one line, so that no flag is cut into `--` and `volumes`. */
export function rehypeFlags() {
  return (tree: Root) => {
    visit(tree, 'element', (node, _index, parent) => {
      if (node.tagName !== 'code' || (parent?.type === 'element' && parent.tagName === 'pre')) return
      const text = toText(node)
      if (text.includes('-') && text.length <= LONGEST) node.properties.className = ['flag']
    })
  }
}
