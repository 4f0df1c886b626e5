import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile, writeFile as write } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, extname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { bootScript } from '../generated/boot-script'
import { toPolicy } from '../lib/security-headers'
import { SPECULATION_RULES } from '../lib/speculation-rules'
import { writeOfflineList } from './write-offline-list'

/**
 * What a build needs after `next build`:
 * - .next/csp.json: hashes of each prerendered page's inline scripts, for proxy.ts;
 * - public/offline.json: what a browser fetches to keep a module;
 * - .next/site: the prerendered files, the assets, the search index and what offline copies need, with gzip and Brotli twins, and csp.conf, for deploy/nginx.conf.
 */
const APP = '.next/server/app'
const SITE = '.next/site'
/** Pages that a route answers, rather than the application: one document without code. */
const DOCUMENTS = ['print']
const COMPRESSED = new Set(['.html', '.js', '.css', '.svg', '.json'])

export async function afterBuild(): Promise<void> {
  const rendered = listFiles(APP)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ path: toPath(relative(APP, file)), html: readFileSync(file, 'utf8') }))
  const documents = DOCUMENTS.map((name) => ({ path: `/${name}/`, html: readFileSync(join(APP, `${name}.body`), 'utf8') }))
  const pages = [...rendered, ...documents]
  const hashes = Object.fromEntries(pages.map(({ path, html }) => [path, hashInlineScripts(html)]))
  writeFileSync('.next/csp.json', JSON.stringify({ everywhere: [bootScript, SPECULATION_RULES].map(toHash), pages: hashes }))

  const searchFiles = listFiles('public/search-index').map((file) => `/${relative('public', file)}`)
  writeOfflineList(pages, searchFiles)

  rmSync(SITE, { recursive: true, force: true })
  for (const { path, html } of pages) if (!path.startsWith('/_')) writeFile(join(SITE, 'pages', path, 'index.html'), html)
  cpSync('.next/static', join(SITE, 'assets/_next/static'), { recursive: true })
  cpSync('public/search-index', join(SITE, 'assets/search-index'), { recursive: true })
  for (const name of ['sw.js', 'offline.json']) cpSync(join('public', name), join(SITE, 'assets', name))
  for (const name of ['manifest.webmanifest', 'outline.json', 'misconceptions.json'])
    cpSync(join(APP, `${name}.body`), join(SITE, 'assets', name))
  for (const file of ['icons', 'questions']
    .flatMap((name) => listFiles(join(APP, name)))
    .filter((name) => /\.(png|json)\.body$/.test(name)))
    cpSync(file, join(SITE, 'assets', relative(APP, file).replace(/\.body$/, '')))
  await compressAll(listFiles(SITE).filter((file) => COMPRESSED.has(extname(file))))
  cpSync(join(APP, 'longshore.epub.body'), join(SITE, 'assets/longshore.epub'))
  const policies = Object.entries(hashes).map(([path, list]) => `  "${path}" "${toPolicy(list)}";`)
  writeFile(join(SITE, 'csp.conf'), `map $uri $longshore_policy {\n  default "";\n${policies.join('\n')}\n}\n`)
}

/** 'get-started/x.html' to '/get-started/x/', 'index.html' to '/'. */
function toPath(file: string): string {
  const path = file.replace(/\.html$/, '')
  return path === 'index' ? '/' : `/${path}/`
}

function hashInlineScripts(html: string): string[] {
  const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '')
  return [...new Set(scripts.map(toHash))]
}

const toHash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** On all cores, a few files at a time. */
async function compressAll(files: string[]): Promise<void> {
  const waiting = files.values()
  const compressSome = async () => {
    for (const file of waiting) await compress(file)
  }
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, compressSome))
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  await write(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }))
  await write(`${file}.br`, await promisify(brotliCompress)(bytes, { params }))
}

function writeFile(file: string, content: string) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  )
}

await afterBuild()
