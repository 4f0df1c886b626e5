import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { Refusal } from './refusal'
import { root } from './root'
import { onStop } from './shutdown'

/**
 * Runs the command-line program of an installed package to its end, its output passed on.
 * @throws Refusal when it fails
 */
export function runStep(name: string, program: string, args: string[], env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const child = spawn(join(root, 'node_modules', '.bin', program), args, {
    cwd: root,
    // contentlayer2 goes by PWD, and never ends where that is another folder: when started from elsewhere by the path of a script.
    env: { ...env, PWD: root },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  onStop(() => {
    child.kill()
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      if (code === 0) resolve()
      else reject(new Refusal(`${name} failed (${signal ?? `exit code ${code}`}). What it said stands above.`))
    })
  })
}
