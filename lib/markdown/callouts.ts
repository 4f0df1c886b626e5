import type { Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'

const CALLOUTS = new Set(['note', 'tip', 'warning'])

/**
 * Remark plugin: `:::note`, `:::tip`, `:::warning` become <Callout>, `::::tabs` with `:::tab[Label]` become <Tabs> with <Tab>.
 * Text directives (`:80`, as in 8080:80) are put back as they were typed; any other directive is an error.
 */
export function remarkCallouts() {
  return (tree: Root, file: { value: unknown }) => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'textDirective' && parent && index !== undefined) {
        const { start, end } = node.position ?? {}
        const source = String(file.value).slice(start?.offset, end?.offset)
        parent.children[index] = { type: 'text', value: source || `:${node.name}` }
        return
      }
      if (node.type === 'leafDirective') throw new Error(`line ${node.position?.start.line}: there is no directive "::${node.name}"`)
      if (node.type !== 'containerDirective' || !parent || index === undefined) return
      parent.children[index] = toElement(node) as (typeof parent.children)[number]
    })
  }
}

function toElement(node: ContainerDirective): MdxJsxFlowElement {
  const { label, children } = takeLabel(node)
  if (CALLOUTS.has(node.name)) return element('Callout', { kind: node.name, ...(label ? { title: label } : {}) }, children)
  if (node.name === 'tab' && label) return element('Tab', { label }, children)
  if (node.name === 'tabs') {
    const labels = children.map((child) => (child.type === 'containerDirective' ? takeLabel(child).label : ''))
    return element(
      'Tabs',
      { id: `tabs-${node.position?.start.line}`, group: node.attributes?.group ?? 'tabs', labels: labels.join('|') },
      children,
    )
  }
  throw new Error(`line ${node.position?.start.line}: there is no directive ":::${node.name}"`)
}

/** Text of the `[label]` of a directive, and what is left of it. */
export function takeLabel(node: ContainerDirective) {
  const [first, ...rest] = node.children
  if (first?.type !== 'paragraph' || !first.data?.directiveLabel) return { label: undefined, children: node.children }
  const label = first.children.map((child) => ('value' in child ? child.value : '')).join('')
  return { label, children: rest }
}

function element(name: string, attributes: Record<string, string>, children: ContainerDirective['children']): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute' as const, name: key, value })),
    children,
  }
}
