import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { parse } from 'yaml'

const PLACEHOLDER = /@@([a-z0-9-]+)@@/g

let versions: Record<string, string> | undefined

/**
 * Puts the values of content/versions.yaml in the place of `@@name@@`.
 * @throws Error that names a name which the file does not have.
 */
export function substituteVersions(text: string): string {
  if (!text.includes('@@')) return text
  versions ??= parse(readFileSync(join(process.cwd(), 'content/versions.yaml'), 'utf8')) as Record<string, string>
  const known = versions
  return text.replace(PLACEHOLDER, (_whole, name: string) => {
    const value = known[name]
    if (value === undefined) throw new Error(`@@${name}@@ is not in content/versions.yaml`)
    return value
  })
}

/** Remark plugin: the same, in the text and the code of a document. */
export function remarkVersions() {
  return (tree: Root) => {
    visit(tree, (node) => {
      if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') node.value = substituteVersions(node.value)
    })
  }
}
