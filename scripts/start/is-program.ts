import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** True when the file of this `import.meta.url` was started by itself rather than imported. */
export function isProgram(url: string): boolean {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url)
}
