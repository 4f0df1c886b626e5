import { connect, createServer, type Socket } from 'node:net'
import { test as base } from './test'

/** A network between browser and guide that can be cut. */
export type Line = {
  /** Where the browser finds the guide. */
  url: string
  cut: () => Promise<void>
  mend: () => Promise<void>
}

/**
 * The browser reaches the guide through a port of its own. What the browser offers as "offline" leaves some requests of a
 * service worker through; a port that is closed does not.
 */
export const test = base.extend<{ line: Line }>({
  line: async ({}, use) => {
    const line = await openLine(new URL(process.env.LONGSHORE_E2E_URL ?? ''))
    await use(line)
    await line.cut()
  },
  baseURL: async ({ line }, use) => use(line.url),
})

async function openLine(guide: URL): Promise<Line> {
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  }
  const server = createServer((browser) => {
    const away = connect({ port: Number(guide.port), host: guide.hostname })
    keep(browser)
    keep(away)
    browser.pipe(away).pipe(browser)
  })
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, 'localhost', resolve))
  await listen(0)
  const { port } = server.address() as { port: number }
  return {
    url: `http://localhost:${port}`,
    mend: () => listen(port),
    cut: async () => {
      for (const socket of sockets) socket.destroy()
      if (server.listening) await new Promise((resolve) => server.close(resolve))
    },
  }
}
