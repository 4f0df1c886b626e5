import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isProgram } from './start/is-program'
import { runProgram } from './start/refusal'
import { root } from './start/root'

/**
 * Writes the search index into public/search-index: `index.json`, and a folder that is named after its content, so that
 * its files may be kept for ever. The content is read here and now, since it may have been written a moment ago.
 */
export async function writeSearchIndex(): Promise<void> {
  const { listSearchPages } = await import('../domain/search/list-search-pages')
  const { indexPages } = await import('../domain/search/rules/index-pages')
  const { manifest, files } = indexPages(listSearchPages())
  const texts = [...files].map(([name, content]): [string, string] => [name, JSON.stringify(content)])
  const version = createHash('sha256')
    .update(JSON.stringify([manifest, texts]))
    .digest('hex')
    .slice(0, 16)
  const folder = join(root, 'public', 'search-index')
  rmSync(folder, { recursive: true, force: true })
  write(join(folder, 'index.json'), JSON.stringify({ version, ...manifest }))
  for (const [name, text] of texts) write(join(folder, version, `${name}.json`), text)
}

function write(file: string, text: string) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

if (isProgram(import.meta.url)) await runProgram(writeSearchIndex)
