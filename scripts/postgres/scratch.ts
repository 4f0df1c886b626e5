import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type RunningPostgres, startPostgres } from '../embedded-postgres'

/** Nothing in a scratch database has to outlive the machine, so it does not wait for the disk. */
const IN_A_HURRY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/** Standard input closes when this program ends, also after kill -9 or a crash; then the server and its files go too. */
const CLEAN_UP = 'cat; kill -INT "$1"; for i in $(seq 100); do kill -0 "$1" || break; sleep 0.1; done; rm -rf "$2" "$3"'

/** A PostgreSQL in a temporary folder. `stop` removes it altogether, and so does the end of this program. */
export async function startScratchPostgres(): Promise<RunningPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'longshore-scratch-'))
  // As root, PostgreSQL runs under another account, which has to pass through.
  if (process.getuid?.() === 0) chmodSync(folder, 0o711)
  const postgres = await startPostgres({ folder, settings: IN_A_HURRY }).catch((error: unknown) => {
    rmSync(folder, { recursive: true, force: true })
    throw error
  })
  // The second is the folder elsewhere, where the temporary folder is closed to the account of PostgreSQL.
  const folders = [folder, dirname(postgres.cluster)]
  const watcher = spawn('/bin/sh', ['-c', CLEAN_UP, 'sh', String(postgres.pid), ...folders], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  watcher.unref()
  const stop = async () => {
    process.kill(-(watcher.pid as number), 'SIGKILL')
    await postgres.stop()
    for (const made of folders) rmSync(made, { recursive: true, force: true })
  }
  return { ...postgres, stop }
}
