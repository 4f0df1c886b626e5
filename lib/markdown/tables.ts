import type { Element, Root } from 'hast'
import { toString as toText } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'

/** Rehype plugin: a table stands in a box that scrolls on a narrow screen, and that a keyboard can reach and scroll. */
export function rehypeTables() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || index === undefined || !parent || (parent.type === 'element' && parent.properties.role === 'group'))
        return
      const heads: string[] = []
      visit(node, 'element', (cell) => {
        if (cell.tagName !== 'th') return
        heads.push(toText(cell))
        // The corner above a column of names heads nothing.
        if (!toText(cell).trim()) cell.tagName = 'td'
      })
      const properties = { className: ['table'], role: 'group', tabIndex: 0, ariaLabel: `Table: ${heads.filter(Boolean).join(', ')}` }
      parent.children[index] = { type: 'element', tagName: 'div', properties, children: [node] } satisfies Element
    })
  }
}
