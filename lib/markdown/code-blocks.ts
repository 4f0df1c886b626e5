import type { Element, Root } from 'hast'
import { toString as toText } from 'hast-util-to-string'
import type { MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { highlight } from './highlight'

/**
 * Rehype plugin: each fenced block becomes <CodeBlock html copy lang title/>, highlighted now.
 * The HTML travels as one string, which weighs less in a page than a tree of elements.
 */
export function rehypeCodeBlocks() {
  return async (tree: Root) => {
    const blocks: { code: Element; index: number; parent: Root | Element }[] = []
    visit(tree, 'element', (node, index, parent) => {
      const [code] = node.children
      if (node.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code' || index === undefined || !parent) return
      blocks.push({ code, index, parent: parent as Root | Element })
    })
    for (const { code, index, parent } of blocks) {
      const lang = String((code.properties.className as string[] | undefined)?.[0] ?? '').replace('language-', '')
      if (!lang) throw new Error('a code block needs a language: ```text for plain text')
      const { html, copy } = await highlight(toText(code), lang)
      const title = /title="([^"]+)"/.exec(String(code.data?.meta ?? ''))?.[1]
      const attributes = { html, copy: copy === toText(code).replace(/\n+$/, '') ? '' : copy, lang, ...(title ? { title } : {}) }
      parent.children[index] = {
        type: 'mdxJsxFlowElement',
        name: 'CodeBlock',
        attributes: Object.entries(attributes).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value })),
        children: [],
      } satisfies MdxJsxFlowElementHast as unknown as Element
    }
  }
}
