import { once } from 'node:events'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onStop } from '../../scripts/start/shutdown'

export type Answer = { path: string; contentType: string; isPrefetch: boolean; bytes: number }

/**
 * Stands before a server and notes every answer with its size as sent, compressed. A browser's own tools keep quiet
 * about some requests, as those of speculation rules.
 */
export async function startRecordingProxy(target: string): Promise<{ url: string; answers: Answer[] }> {
  const answers: Answer[] = []
  const server = createServer((asked, reply) => {
    const passed = request(new URL(asked.url ?? '/', target), { method: asked.method, headers: asked.headers }, (answer) => {
      const noted = {
        path: asked.url ?? '/',
        contentType: answer.headers['content-type'] ?? '',
        isPrefetch: isPrefetch(asked),
        bytes: sizeOfHeaders(answer),
      }
      answers.push(noted)
      reply.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.on('data', (chunk: Buffer) => {
        noted.bytes += chunk.length
      })
      answer.pipe(reply)
    })
    passed.on('error', () => reply.destroy())
    asked.pipe(passed)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onStop(() => {
    server.close()
    server.closeAllConnections()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, answers }
}

function isPrefetch({ headers }: IncomingMessage): boolean {
  return (
    /prefetch|prerender/.test(String(headers['sec-purpose'] ?? headers.purpose ?? '')) ||
    headers.rsc !== undefined ||
    headers['next-router-prefetch'] !== undefined
  )
}

/** "Name: value\r\n" each. */
function sizeOfHeaders({ rawHeaders }: IncomingMessage): number {
  return rawHeaders.reduce((sum, text) => sum + text.length + 2, 0)
}
