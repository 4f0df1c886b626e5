import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isProgram } from './start/is-program'
import { Refusal, runProgram } from './start/refusal'
import { root } from './start/root'

type Package = {
  version?: string
  license?: string
  cpu?: string[]
  os?: string[]
  libc?: string[]
  optional?: boolean
  optionalDependencies?: Record<string, string>
}
type LockFile = { packages: Record<string, Package> }

const PATH = join(root, 'package-lock.json')
const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'openharmony', 'sunos', 'win32']
const PROCESSORS = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64']

/**
 * npm writes a lock file without the packages for other systems when they are not in node_modules or the registry does
 * not have them, and `npm ci` then refuses that file everywhere. Their names and exact versions stand in the packages that
 * want them, which is all that an entry needs: npm leaves it out on systems that it is not for.
 */
function listMissing(lock: LockFile): Record<string, Package> {
  const known = new Set(Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)))
  const wanted = Object.values(lock.packages).flatMap(({ optionalDependencies = {}, license }) =>
    Object.entries(optionalDependencies).map(([name, version]) => ({ name, version, license })),
  )
  const missing = wanted.filter(({ name, version }) => !known.has(name) && /^\d/.test(version))
  return Object.fromEntries(
    missing.map(({ name, version, license }) => [`node_modules/${name}`, { version, ...toPlatform(name), license, optional: true }]),
  )
}

function toPlatform(name: string): Pick<Package, 'cpu' | 'os' | 'libc'> {
  const words = name.split(/[-/]/)
  const only = (list: string[]) => list.filter((word) => words.includes(word))
  return { cpu: only(PROCESSORS), os: only(SYSTEMS), ...(words.some((word) => word.startsWith('musl')) ? { libc: ['musl'] } : {}) }
}

const read = () => JSON.parse(readFileSync(PATH, 'utf8')) as LockFile

/** @throws Refusal when `npm ci` would refuse the lock file */
export function checkLockFile(): void {
  const missing = Object.keys(listMissing(read()))
  if (missing.length > 0)
    throw new Refusal(
      `package-lock.json lacks ${missing.length} packages of other systems, so npm ci refuses it. Run: node scripts/run.mjs scripts/complete-lock.ts`,
    )
}

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    const lock = read()
    const missing = listMissing(lock)
    const packages = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'))
    writeFileSync(PATH, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`)
    console.log(`Added ${Object.keys(missing).length} packages of other systems to package-lock.json.`)
  })
}
