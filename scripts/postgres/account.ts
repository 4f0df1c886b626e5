import { spawnSync } from 'node:child_process'
import { Refusal } from '../start/refusal'

/** The account that PostgreSQL runs under when we are root, because it refuses to be root itself. */
export type Account = { name: string; uid: number; gid: number }

/** Null for an ordinary user, who runs PostgreSQL as himself. */
export function getPostgresAccount(): Account | null {
  if (process.getuid?.() !== 0) return null
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = [readId('-u', name), readId('-g', name)]
    if (uid && gid) return { name, uid, gid }
  }
  throw new Refusal(
    'PostgreSQL does not run as root, and this system has neither a user "postgres" nor "nobody" to run it. Start as an ordinary user, or set DATABASE_URL.',
  )
}

function readId(flag: '-u' | '-g', name: string): number | null {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : null
}

/** True when the account can enter the folder: every folder above it lets others pass. */
export function canEnter(account: Account | null, folder: string): boolean {
  const { status } = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { cwd: '/', stdio: 'ignore', ...toSpawnIds(account) })
  return status === 0
}

export function toSpawnIds(account: Account | null): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {}
}
