import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { generate } from './generate'
import { startNext, whenReady } from './start/next-server'
import { claimDataFolder, openDatabase, toChildEnv } from './start/prepare'
import { readEnv } from './start/read-env'
import { root } from './start/root'
import { isStopping, onStop, runUntilStopped, stop } from './start/shutdown'

/** `npm run dev`: content and pages are rebuilt as they are edited, on the embedded database. */
await runUntilStopped(async () => {
  const env = readEnv()
  const folder = await claimDataFolder(env)
  console.log('Reading the content and writing the database client.')
  await generate()
  const databaseUrl = await openDatabase(env, folder)
  const childEnv: NodeJS.ProcessEnv = { ...toChildEnv(env, folder, databaseUrl), NODE_ENV: 'development' }
  const content = spawn(join(root, 'node_modules', '.bin', 'contentlayer2'), ['dev'], {
    cwd: root,
    // As in runStep: it goes by PWD.
    env: { ...process.env, PWD: root },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
  onStop(() => {
    content.kill()
  })
  const next = startNext(['dev', '--port', String(env.PORT)], childEnv)
  onStop(next.stop)
  await whenReady(next, env.PORT)
  console.log(`Longshore is ready for editing at http://localhost:${env.PORT}`)
  await next.exited
  if (!isStopping()) await stop(1)
})
