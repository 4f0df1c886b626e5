import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../scripts/start/root'
import { onStop } from '../scripts/start/shutdown'
import { type Figure, figure, reported, toCount, toKb, toRatio } from './figure'
import { copyLessons } from './growth/copy-lessons'
import { watchMemory } from './growth/peak-memory'
import { lessonPath } from './lesson-path'

/** Pages of the guides that are built: about as it is, and larger. */
const SIZES = [33, 200, 2_000]
const MOST_SECONDS = 600
const MOST_BYTES = 4e9
const MOST_GROWTH = 1.05

type Measured = { pages: number; seconds: number; peakBytes: number; lessonBytes: number }

/** Time, memory and the weight of one and the same lesson when the guide around it grows. */
export async function measureGrowth(): Promise<Figure[]> {
  const measured: Measured[] = []
  for (const size of SIZES) measured.push(await measureBuild(size))
  const [smallest, largest] = [measured.at(0), measured.at(-1)]
  if (!smallest || !largest) throw new Error('no guide was built')
  const name = (what: string) => `build of ${toCount(largest.pages)} pages: ${what}`
  return [
    ...measured.map((one) =>
      reported(
        `build of ${toCount(one.pages)} pages`,
        `${toCount(one.seconds)} s, at most ${toGb(one.peakBytes)} at once, a lesson page ${toKb(one.lessonBytes)}`,
      ),
    ),
    figure(name('seconds'), largest.seconds, { atMost: MOST_SECONDS }, (seconds) => `${toCount(seconds)} s`),
    figure(name('memory of all its processes'), largest.peakBytes, { atMost: MOST_BYTES }, toGb),
    figure(
      name(`the same lesson's weight against that among ${smallest.pages}`),
      largest.lessonBytes / smallest.lessonBytes,
      { atMost: MOST_GROWTH },
      toRatio,
      `${toKb(largest.lessonBytes)} against ${toKb(smallest.lessonBytes)}`,
    ),
  ]
}

const toGb = (bytes: number) => `${(bytes / 1e9).toFixed(2)} GB`

/** Copies this checkout, lets its content grow, and runs its own build from nothing. */
async function measureBuild(pages: number): Promise<Measured> {
  const folder = mkdtempSync(join(dirname(root), 'longshore-growth-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  onStop(remove)
  for (const path of execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean))
    if (existsSync(join(root, path))) cpSync(join(root, path), join(folder, path))
  linkTree(join(root, 'node_modules'), join(folder, 'node_modules'))
  copyLessons(join(folder, 'content'), pages)

  const startedAt = performance.now()
  const building = spawn(process.execPath, ['scripts/run.mjs', 'scripts/build.ts'], {
    cwd: folder,
    env: { ...process.env, LONGSHORE_DATA: join(folder, '.data') },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  onStop(() => {
    building.kill()
  })
  const endWatch = watchMemory(building.pid ?? 0)
  const [code] = await once(building, 'exit')
  const measured = { pages, seconds: (performance.now() - startedAt) / 1000, peakBytes: endWatch() }
  if (code !== 0) throw new Error(`the build of ${pages} pages ended with code ${code}`)
  const lessonBytes = weighPage(join(folder, '.next', 'site'))
  remove()
  return { ...measured, lessonBytes }
}

/** Hard links: a build must find node_modules in its own checkout, and a copy would take as long as the build. */
function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.name === '.cache') continue
    if (entry.isDirectory()) linkTree(source, target)
    else if (entry.isSymbolicLink()) cpSync(source, target, { verbatimSymlinks: true })
    else linkSync(source, target)
  }
}

/** Bytes with gzip of a lesson's document and of every file that it names: scripts, styles, font. */
function weighPage(site: string): number {
  const page = join(site, 'pages', lessonPath, 'index.html')
  const named = new Set([...readFileSync(page, 'utf8').matchAll(/(?:src|href)="(\/_next\/static\/[^"]+)"/g)].map(([, path]) => path ?? ''))
  return [page, ...[...named].map((path) => join(site, 'assets', path))].reduce((sum, file) => sum + sizeSent(file), 0)
}

const sizeSent = (file: string) => statSync(existsSync(`${file}.gz`) ? `${file}.gz` : file).size
