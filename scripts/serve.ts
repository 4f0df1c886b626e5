import { build } from './build'
import { startNext, whenReady } from './start/next-server'
import { claimDataFolder, openDatabase, toChildEnv } from './start/prepare'
import { readEnv } from './start/read-env'
import { isStopping, onStop, runUntilStopped, stop } from './start/shutdown'
import { isBuilt } from './start/sources'

/** `npm start`: from a checkout to a guide that answers, until Ctrl-C or SIGTERM. */
await runUntilStopped(async () => {
  const env = readEnv()
  const folder = await claimDataFolder(env)
  if (isBuilt()) console.log('The guide is built already: no source changed.')
  else await build()
  const databaseUrl = await openDatabase(env, folder)
  const childEnv = toChildEnv(env, folder, databaseUrl)
  const next = startNext(['start', '--port', String(env.PORT)], childEnv)
  onStop(next.stop)
  await whenReady(next, env.PORT)
  console.log(`Longshore is ready at http://localhost:${env.PORT}${env.NEXTAUTH_URL ? ` and published as ${env.NEXTAUTH_URL}` : ''}`)
  await next.exited
  if (isStopping()) return
  console.error('The guide ended unexpectedly. Nothing that was saved is lost; start Longshore again.')
  await stop(1)
})
