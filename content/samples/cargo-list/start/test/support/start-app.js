import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../src/app.js'
import { openFileStore } from '../../src/store/file-store.js'

/** A server of this test alone, on a free port, with a list in a temporary folder. */
export async function startApp(t) {
  const folder = await mkdtemp(join(tmpdir(), 'cargo-list-'))
  const server = createApp(await openFileStore(join(folder, 'cargo.jsonl'))).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(async () => {
    server.close()
    server.closeAllConnections()
    await rm(folder, { recursive: true })
  })
  const address = `http://127.0.0.1:${server.address().port}`
  const send = (method, path, body) => fetch(address + path, { method, body: body && JSON.stringify(body) })
  return { address, send }
}
