import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './start/root'

/** What lessons take in while they are compiled. contentlayer2 looks only at a lesson's own file to see whether it changed. */
const TAKEN_IN = ['content/glossary.yaml', 'content/curriculum.yaml', 'content/versions.yaml', 'content/samples']
const STAMP = join(root, '.contentlayer', 'taken-in')

/** Forgets the compiled lessons when a definition, a version or a sample has changed since. */
export function dropStaleContent(): void {
  const hash = createHash('sha256')
  for (const name of TAKEN_IN)
    for (const file of listFiles(join(root, name)).sort()) {
      const content = readFileSync(file)
      hash.update(`${file}\0${content.length}\0`).update(content)
    }
  const now = hash.digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === now) return
  rmSync(join(root, '.contentlayer', '.cache'), { recursive: true, force: true })
  mkdirSync(join(root, '.contentlayer'), { recursive: true })
  writeFileSync(STAMP, now)
}

function listFiles(path: string): string[] {
  if (/\.ya?ml$/.test(path)) return [path]
  return readdirSync(path, { withFileTypes: true, recursive: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  )
}
