import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startNext } from '../scripts/start/next-server'
import { root } from '../scripts/start/root'
import { onStop } from '../scripts/start/shutdown'
import { findFreePort } from './free-port'
import { whenUp } from './when-up'

const FILES = {
  'package.json': JSON.stringify({ name: 'empty-app', private: true, type: 'module' }),
  'next.config.js': `export default { agentRules: false, turbopack: { root: ${JSON.stringify(root)} } }\n`,
  'app/layout.js': `export const metadata = { title: 'Empty', description: 'An empty application.' }
export default ({ children }) => <html lang="en"><body>{children}</body></html>\n`,
  'app/page.js': 'export default () => <main><h1>Empty</h1></main>\n',
}

let app: Promise<string> | undefined

/** The address of an empty Next application, built by this checkout's Next in this run. */
export function startEmptyApp(): Promise<string> {
  app ??= buildAndStart()
  return app
}

async function buildAndStart(): Promise<string> {
  // Inside the checkout, so that node_modules is found without a link; .next is not in git.
  mkdirSync(join(root, '.next'), { recursive: true })
  const folder = mkdtempSync(join(root, '.next', 'empty-app-'))
  onStop(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'app'))
  for (const [path, content] of Object.entries(FILES)) writeFileSync(join(folder, path), content)

  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  const building = spawn(join(root, 'node_modules', '.bin', 'next'), ['build', folder], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  onStop(() => {
    building.kill()
  })
  const [code] = await once(building, 'exit')
  if (code !== 0) throw new Error(`next build of the empty application ended with code ${code}`)

  const port = await findFreePort()
  const server = startNext(['start', folder, '--hostname', '127.0.0.1', '--port', String(port)], env)
  onStop(server.stop)
  const url = `http://127.0.0.1:${port}/`
  await whenUp(url, server.exited)
  return url
}
