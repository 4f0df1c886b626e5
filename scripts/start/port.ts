import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from './refusal'

/** After kill -9 of an earlier start, its server needs a moment to notice and let go. */
const WAIT_MS = 3_000
const LOOK_MS = 100

/** @throws Refusal when another program keeps the port */
export async function requireFreePort(port: number): Promise<void> {
  for (const giveUpAt = Date.now() + WAIT_MS; ; await pause(LOOK_MS)) {
    const code = await tryListen(port)
    if (code === null) return
    if (code === 'EACCES')
      throw new Refusal(`PORT is ${port}; this user may not listen there. Allowed without more rights is 1024 to 65535.`)
    if (code !== 'EADDRINUSE') throw new Refusal(`Port ${port} cannot be opened (${code}).`)
    if (Date.now() > giveUpAt) throw new Refusal(`Port ${port} is in use by another program. Stop that one, or set PORT to a free port.`)
  }
}

function tryListen(port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    probe.listen(port, () => probe.close(() => resolve(null)))
  })
}
