import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from '../scripts/start/root'

export type Chromium = { executablePath: string; args: string[] }

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
/** A browser under test talks to the guide and to nobody else. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run']

/**
 * A Chromium that runs here: the one of CHROMIUM_PATH, of the system, of the npm package, or, as root on a system with
 * apt-get, newly installed. Playwright's own is a download from a host that may be out of reach.
 */
export async function findChromium(): Promise<Chromium> {
  const executablePath = fromEnvironment() ?? fromSystem() ?? fromPackage() ?? fromOperatingSystem()
  if (!executablePath) throw new Error('No Chromium runs here. Install one (apt-get install chromium), or set CHROMIUM_PATH to one.')
  // Read again by each worker of Playwright.
  process.env.CHROMIUM_PATH = executablePath
  return { executablePath, args: canSandbox() ? QUIET : [...QUIET, '--no-sandbox'] }
}

function fromEnvironment(): string | null {
  const path = process.env.CHROMIUM_PATH
  if (!path) return null
  if (runs(path)) return path
  throw new Error(`CHROMIUM_PATH is "${path}", which does not run. Set it to the path of a Chromium, or leave it out.`)
}

function fromSystem(): string | null {
  const name = NAMES.find(runs)
  return name ? which(name) : null
}

/** Ubuntu has a `chromium` that only says how to install one: so it is asked for its version. */
function runs(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0
}

function which(command: string): string {
  return spawnSync('/bin/sh', ['-c', 'command -v "$1"', 'sh', command], { encoding: 'utf8' }).stdout.trim()
}

/** The package brings Chromium, the libraries that a bare Linux lacks, and fonts, all compressed. Linux x64 only. */
function fromPackage(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '..', '..', 'package.json'), 'utf8')) as { version: string }
  const home = join(root, 'node_modules', '.cache', `chromium-${version}`)
  if (!existsSync(home)) unpack(entry, home)
  const path = join(home, 'start')
  return runs(path) ? path : null
}

function unpack(entry: string, home: string): void {
  const draft = `${home}.${process.pid}`
  mkdirSync(draft, { recursive: true })
  const program = `import(${JSON.stringify(entry)}).then((chromium) => chromium.default.executablePath())`
  // It unpacks into the temporary folder, and its libraries only where it believes itself on the service it was made for.
  const env = { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  const { status } = spawnSync(process.execPath, ['-e', program], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) {
    rmSync(draft, { recursive: true })
    return
  }
  const fonts = join(home, 'fonts')
  writeFileSync(
    join(draft, 'start'),
    `#!/bin/sh
# The system's own libraries come first: these fill the gaps.
export LD_LIBRARY_PATH="${'$'}{LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}/lib/x86_64-linux-gnu:/usr/lib/x86_64-linux-gnu:/lib64:/usr/lib64:${join(home, 'al2023', 'lib')}"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="${fonts}"
exec "${join(home, 'chromium')}" "$@"
`,
  )
  chmodSync(join(draft, 'start'), 0o755)
  writeFileSync(join(draft, 'fonts', 'fonts.conf'), `<fontconfig><dir>${fonts}</dir><cachedir>${fonts}/cache</cachedir></fontconfig>\n`)
  try {
    renameSync(draft, home)
  } catch (error) {
    // Another run was faster.
    rmSync(draft, { recursive: true })
    if (!existsSync(home)) throw error
  }
}

function fromOperatingSystem(): string | null {
  if (process.getuid?.() !== 0 || !which('apt-get')) return null
  console.log('Installing Chromium for the tests (apt-get install chromium).')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    if (spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0) return null
  }
  return fromSystem()
}

/** Chromium's sandbox needs user namespaces, and refuses root. */
function canSandbox(): boolean {
  return process.getuid?.() !== 0 && spawnSync('unshare', ['-Ur', 'true'], { stdio: 'ignore' }).status === 0
}
