import type { Code, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { readSample } from '../samples/states'

/**
 * Remark plugin: a code block with `file="cargo-list/<state>/<path>"` and no text of its own shows that file of the sample
 * app, or its `lines="a-b"`. A lesson can so never show code that its download does not hold.
 */
export function remarkSamples() {
  return (tree: Root) => {
    visit(tree, 'code', (node: Code) => {
      const meta = node.meta ?? ''
      const file = /\bfile="([^"]*)"/.exec(meta)?.[1]
      if (file === undefined) return
      if (node.value.trim()) throw new Error(`the code block of ${file} has text of its own; leave it empty`)
      node.value = pickLines(readSample(file), /\blines="([^"]*)"/.exec(meta)?.[1], file)
      if (!meta.includes('title=')) node.meta = `${meta} title="${file.split('/').slice(2).join('/')}"`
    })
  }
}

/** Lines `a-b` of a text, counted from 1, both included. */
export function pickLines(text: string, lines: string | undefined, file: string): string {
  const all = text.replace(/\n+$/, '').split('\n')
  if (lines === undefined) return all.join('\n')
  const [, from, to] = (/^(\d+)-(\d+)$/.exec(lines) ?? []).map(Number)
  if (!from || !to || to < from || to > all.length)
    throw new Error(`lines="${lines}" of ${file}: write "a-b", from 1 to its ${all.length} lines`)
  return all.slice(from - 1, to).join('\n')
}
