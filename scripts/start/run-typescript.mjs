import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { installIfNeeded, requireNode, root } from './install.mjs'

/**
 * Installs if needed, then runs a TypeScript file of this checkout and ends with its exit code.
 * The `react-server` condition makes `server-only` an empty module, as it is inside Next.
 */
export function runTypeScript(file, args) {
  requireNode()
  installIfNeeded()
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', file, ...args], { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`Node.js could not be started again: ${error.message}.`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}
