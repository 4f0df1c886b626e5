import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { listModules } from '../domain/catalog/list-modules'

/** Pages that every kept module needs beside its own. */
const SHARED_PAGES = ['/', '/search/', '/glossary/', '/offline/', '/progress/']
const APP = '.next/server/app'

type BuiltPage = { path: string; html: string }

/**
 * Writes public/offline.json: what a browser fetches to keep a module, and how many bytes that takes there.
 * @param pages the prerendered pages of this build
 * @param searchFiles paths below public/ of the search index
 */
export function writeOfflineList(pages: BuiltPage[], searchFiles: string[]): void {
  const htmls = new Map(pages.map(({ path, html }) => [path, html]))
  const read = (path: string) => htmls.get(path) ?? ''
  const modules = listModules().map(({ id, title, entries }) => {
    const shown = entries.map(({ path, title: pageTitle }) => ({ path, title: pageTitle }))
    const files = [...new Set(shown.flatMap(({ path }) => [path, ...listSamples(read(path))]))]
    const bytes = files.reduce((sum, path) => sum + (htmls.has(path) ? Buffer.byteLength(read(path)) : statSync(`public${path}`).size), 0)
    return { id, title, pages: shown, files, bytes }
  })
  const kept = [...SHARED_PAGES, ...modules.flatMap((module) => module.pages.map(({ path }) => path))]
  const missing = kept.filter((path) => !htmls.has(path))
  if (missing.length > 0) throw new Error(`These pages were not prerendered, so nobody could keep them: ${missing.join(', ')}`)
  const assets = listAssets(kept.map(read))
  const shared = {
    files: [...SHARED_PAGES, '/outline.json', ...assets.map((path) => `/_next/${path}`), ...searchFiles],
    bytes:
      SHARED_PAGES.reduce((sum, path) => sum + Buffer.byteLength(read(path)), 0) +
      statSync(join(APP, 'outline.json.body')).size +
      assets.reduce((sum, path) => sum + statSync(join('.next', path)).size, 0) +
      searchFiles.reduce((sum, path) => sum + statSync(`public${path}`).size, 0),
  }
  writeFileSync('public/offline.json', JSON.stringify({ build: readFileSync('.next/BUILD_ID', 'utf8'), shared, modules }))
}

const listSamples = (html: string) => [...html.matchAll(/href="(\/samples\/[^"#?]+)"/g)].map((match) => match[1] ?? '')

/** Scripts, styles and fonts that the pages name, and those that these name, as the search, which is loaded when wanted. */
function listAssets(texts: string[]): string[] {
  const found = new Set<string>()
  const waiting = [...texts]
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
    for (const [name] of text.matchAll(/\b(?:chunks|media)\/[\w.~-]+\.\w+/g)) {
      const path = `static/${name}`
      if (found.has(path) || !existsSync(join('.next', path))) continue
      found.add(path)
      if (['.js', '.css'].includes(extname(path))) waiting.push(readFileSync(join('.next', path), 'utf8'))
    }
  }
  return [...found].sort()
}
