import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A secret that nobody set: made once, then read from the data folder (0600).
 * A half-written one is never seen, and two programs at once agree on one.
 */
export function keptSecret(folder: string, name: string, encoding: 'base64' | 'base64url' = 'base64url'): string {
  const path = join(folder, name)
  const mine = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  writeFileSync(mine, randomBytes(32).toString(encoding), { mode: 0o600, flush: true })
  try {
    linkSync(mine, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(mine)
  }
  return readFileSync(path, 'utf8')
}
