import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { listModules } from '../domain/catalog/list-modules'

/** Pages that every kept module needs beside its own. */
const SHARED_PAGES = ['/', '/search/', '/glossary/', '/offline/', '/progress/', '/review/']
/** What these ask for. */
const SHARED_LISTS = ['/outline.json', '/misconceptions.json']
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
    const questions = entries.map(({ id }) => `/questions/${id}.json`).filter((path) => existsSync(toBody(path)))
    const files = [...new Set([...shown.flatMap(({ path }) => [path, ...listSamples(read(path))]), ...questions])]
    const sizeOf = (path: string) => statSync(questions.includes(path) ? toBody(path) : `public${path}`).size
    const bytes = files.reduce((sum, path) => sum + (htmls.has(path) ? Buffer.byteLength(read(path)) : sizeOf(path)), 0)
    return { id, title, pages: shown, files, bytes }
  })
  const kept = [...SHARED_PAGES, ...modules.flatMap((module) => module.pages.map(({ path }) => path))]
  const missing = kept.filter((path) => !htmls.has(path))
  if (missing.length > 0) throw new Error(`These pages were not prerendered, so nobody could keep them: ${missing.join(', ')}`)
  const assets = listAssets(kept.map(read))
  const shared = {
    files: [...SHARED_PAGES, ...SHARED_LISTS, ...assets.map((path) => `/_next/${path}`), ...searchFiles],
    bytes:
      SHARED_PAGES.reduce((sum, path) => sum + Buffer.byteLength(read(path)), 0) +
      SHARED_LISTS.reduce((sum, path) => sum + statSync(toBody(path)).size, 0) +
      assets.reduce((sum, path) => sum + statSync(join('.next', path)).size, 0) +
      searchFiles.reduce((sum, path) => sum + statSync(`public${path}`).size, 0),
  }
  writeFileSync('public/offline.json', JSON.stringify({ build: readFileSync('.next/BUILD_ID', 'utf8'), shared, modules }))
}

/** Where the build keeps the answer of a route that is the same for everyone. */
const toBody = (path: string) => join(APP, `${path}.body`)

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
