import { spawnSync } from 'node:child_process'
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Refusal } from '../start/refusal'
import { type Account, canEnter, toSpawnIds } from './account'
import { FALLBACK } from './binaries'

const MAJOR = '18'
export const OWNER = 'longshore'

/** PostgreSQL must not inherit PGDATA, PGPORT and the like from whoever starts Longshore. */
export const POSTGRES_ENV: NodeJS.ProcessEnv = { NODE_ENV: 'production', PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

type Making = { folder: string; binaries: string; account: Account | null; password: string; report: (line: string) => void }

/** The database files of a data folder, made on first use. Returns their real path. */
export function openCluster({ folder, binaries, account, password, report }: Making): string {
  const path = join(folder, 'postgres')
  if (!existsSync(path)) {
    if (lstatSync(path, { throwIfNoEntry: false }))
      throw new Refusal(
        `${path} points to a folder that is gone. Bring the folder back from your backup, or remove the link to begin anew.`,
      )
    if (canEnter(account, folder)) initialise({ path, binaries, account, password, report })
    else initialiseElsewhere({ path, binaries, account, password, report })
  }
  const cluster = realpathSync(path)
  const major = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (major !== MAJOR)
    throw new Refusal(
      `The database in ${cluster} was made by PostgreSQL ${major}; this version of Longshore brings ${MAJOR} and cannot read it. See docs/operating.md, "Moving to another PostgreSQL".`,
    )
  if (!canEnter(account, dirname(cluster))) {
    throw new Refusal(
      `The user ${account?.name}, who runs PostgreSQL, cannot enter ${dirname(cluster)}. Run: chmod o+x on it and on the folders above it.`,
    )
  }
  return cluster
}

type Initialising = Omit<Making, 'folder'> & { path: string }

function initialise({ path, binaries, account, password, report }: Initialising): void {
  report('Making a new database.')
  // Made beside and renamed, so that a broken-off start leaves no half of a database behind.
  const draft = `${path}.new`
  rmSync(draft, { recursive: true, force: true })
  const passwordFile = join(draft, 'password')
  const files = join(draft, 'files')
  for (const made of [draft, files]) mkdirSync(made, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account) for (const made of [draft, files, passwordFile]) chownSync(made, account.uid, account.gid)
  const args = [
    '-D',
    files,
    '-U',
    OWNER,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ]
  const { status, stderr, error } = spawnSync(join(binaries, 'bin', 'initdb'), args, {
    cwd: '/',
    env: POSTGRES_ENV,
    encoding: 'utf8',
    ...toSpawnIds(account),
  })
  if (status !== 0) throw new Refusal(`PostgreSQL could not make its database in ${path}: ${error?.message ?? stderr.trim()}`)
  renameSync(files, path)
  rmSync(draft, { recursive: true })
}

/** For a data folder that is closed to the account of PostgreSQL: a folder of our own, found again through a link. */
function initialiseElsewhere(making: Initialising): void {
  mkdirSync(FALLBACK, { recursive: true, mode: 0o755 })
  const home = mkdtempSync(join(FALLBACK, 'data-'))
  if (making.account) chownSync(home, making.account.uid, making.account.gid)
  writeFileSync(join(home, 'BELONGS-TO'), `${making.path}\n`)
  initialise({ ...making, path: join(home, 'postgres') })
  symlinkSync(join(home, 'postgres'), making.path)
  making.report(`The user ${making.account?.name} cannot reach ${dirname(making.path)}; the database is kept in ${home}.`)
}
