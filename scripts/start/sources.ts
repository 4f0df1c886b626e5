import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { toDataFolder } from './data-folder'
import { root } from './root'

/** Written when a build is complete; holds the hash of what it was built from. */
export const BUILD_STAMP = join(root, '.next', 'longshore-sources')

/** Folders of the checkout that a build does not read. Whatever else appears counts as a source. */
const NOT_SOURCES = new Set([
  'node_modules',
  'generated',
  'tests',
  'e2e',
  'bench',
  'docs',
  'deploy',
  'coverage',
  'test-results',
  'playwright-report',
])
/** Written by scripts/generate.ts and scripts/write-offline-list.ts, which a build runs. */
const GENERATED = ['public/samples', 'public/search-index', 'public/offline.json'].map((path) => join(root, path))
const NOT_A_SOURCE = /\.test\.tsx?$|\.md$|\.tsbuildinfo$|^next-env\.d\.ts$/

/** True when the last complete build was made from the files as they are now. */
export function isBuilt(): boolean {
  return existsSync(BUILD_STAMP) && readFileSync(BUILD_STAMP, 'utf8') === hashSources()
}

/** Variables that end up in prerendered pages: a build with other values is another build. */
const IN_PAGES = ['NEXTAUTH_URL', 'EDIT_URL', 'REQUEST_URL']

/** SHA-256 over those variables, and the path and content of every file that a build may read, package-lock.json included. */
export function hashSources(): string {
  const hash = createHash('sha256').update(JSON.stringify(IN_PAGES.map((name) => process.env[name] || null)))
  for (const path of listSources(root, toDataFolder(process.env.LONGSHORE_DATA))) {
    const content = readFileSync(path)
    hash.update(`${relative(root, path)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function listSources(folder: string, dataFolder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    // .git, .next, .contentlayer, .data and the like; but .env files are read by Next.
    if (entry.name.startsWith('.') && !entry.name.startsWith('.env')) return []
    if (path === dataFolder || GENERATED.includes(path) || (folder === root && NOT_SOURCES.has(entry.name))) return []
    if (entry.isDirectory()) return listSources(path, dataFolder)
    return entry.isFile() && !NOT_A_SOURCE.test(entry.name) ? [path] : []
  })
}
