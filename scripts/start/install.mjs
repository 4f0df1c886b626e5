// Plain JavaScript without a dependency: this runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout, whatever the current folder is. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const STAMP = join(root, 'node_modules', '.longshore-lock')

/** Ends the program with a sentence when Node is older than 20.19. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(
    `Longshore needs Node.js 20.19 or newer; this is ${process.versions.node}. Install a newer one from https://nodejs.org and try again.`,
  )
  process.exit(1)
}

/** Runs `npm ci` when node_modules is missing or was made from another package-lock.json. */
export function installIfNeeded() {
  const lockFile = join(root, 'package-lock.json')
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  if (isInstalled(lockFile, hash)) return
  console.log('Installing packages (npm ci). This takes a minute or two the first time.')
  const npm = /npm-cli\.js$/.test(process.env.npm_execpath ?? '') ? [process.execPath, process.env.npm_execpath] : ['npm']
  // NODE_ENV=production would leave out what the build needs.
  const args = [...npm.slice(1), 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  const { status, error } = spawnSync(npm[0], args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) {
    console.error(
      `npm ci failed${error ? ` (${error.message})` : ''}; nothing was started. What npm said stands above. Fix it and start again.`,
    )
    process.exit(1)
  }
  writeFileSync(STAMP, hash)
}

function isInstalled(lockFile, hash) {
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8') === hash
  // Installed by hand. npm writes this file last, so a broken-off install has none.
  const done = statSync(join(root, 'node_modules', '.package-lock.json'), { throwIfNoEntry: false })
  if (!done || done.mtimeMs < statSync(lockFile).mtimeMs) return false
  writeFileSync(STAMP, hash)
  return true
}
