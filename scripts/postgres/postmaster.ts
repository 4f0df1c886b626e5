import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getCommandLine } from '../start/process-identity'

/** What `postmaster.pid` says about the server that wrote it. */
export type Postmaster = { pid: number; port: number }

/** The live server of these database files, left by an earlier start; null when there is none. */
export function getPostmaster(cluster: string): Postmaster | null {
  const lines = readLines(cluster)
  const [pid, port] = [Number(lines?.[0]), Number(lines?.[3])]
  return pid > 0 && port > 0 && isPostmaster(pid, cluster) ? { pid, port } : null
}

/** Process ids are used again: the command line tells whether it is still our server. */
export function isPostmaster(pid: number, cluster: string): boolean {
  const words = getCommandLine(pid)
  return words.includes('postgres') && words.includes(`-D ${cluster} `)
}

/**
 * After a crash, `postmaster.pid` may name a process that has nothing to do with PostgreSQL but belongs to the same
 * user, and the server would then refuse to start. It does take over a file that names its own parent, which we are,
 * and still looks at the shared memory that the file names. So nothing that protects the files is switched off.
 */
export function disownStalePid(cluster: string): void {
  const lines = readLines(cluster)
  if (!lines || isPostmaster(Number(lines[0]), cluster)) return
  lines[0] = String(process.pid)
  writeFileSync(join(cluster, 'postmaster.pid'), lines.join('\n'))
}

function readLines(cluster: string): string[] | null {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
