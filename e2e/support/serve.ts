import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { startScratchPostgres } from '../../scripts/postgres/scratch'
import { deployQuestions } from '../../scripts/start/deploy-questions'
import { migrateDatabase } from '../../scripts/start/migrate-database'

/** Starts what the journeys run against: a database of their own and the guide as it was built. */
export default async function serve(): Promise<() => Promise<void>> {
  const postgres = await startScratchPostgres()
  await migrateDatabase(postgres.url)
  await deployQuestions(postgres.url)
  const port = await findFreePort()
  const url = `http://localhost:${port}`
  process.env.DATABASE_URL = postgres.url
  process.env.LONGSHORE_E2E_URL = url
  const guide = startGuide({ port, env: { DATABASE_URL: postgres.url, NEXTAUTH_URL: url, ADMIN_EMAILS: 'maintainer@example.test' } })
  await untilAnswers(`${url}/api/health`, guide)
  return async () => {
    await endGuide(guide)
    await postgres.stop()
  }
}

/** `next start` over the existing build, on loopback. */
export function startGuide({ port, env }: { port: number; env: Record<string, string> }): ChildProcess {
  return spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '--hostname', 'localhost', '--port', String(port)], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_OPTIONS: '',
      NEXTAUTH_SECRET: 'only-for-the-journeys-on-loopback-0123456789',
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

export async function endGuide(guide: ChildProcess): Promise<void> {
  if (guide.exitCode !== null) return
  const ended = new Promise((resolve) => guide.once('exit', resolve))
  guide.kill('SIGKILL')
  await ended
}

export async function untilAnswers(url: string, guide: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    if (guide.exitCode !== null) throw new Error(`the guide ended with code ${guide.exitCode} before it answered`)
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${url} did not answer in a minute`)
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
