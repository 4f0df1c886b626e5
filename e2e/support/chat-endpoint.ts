import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** What an endpoint may be like. `honest`: it answers as asked. */
export type Manner =
  | 'honest'
  | 'says html'
  | 'says that the passages hold no answer'
  | 'cites nothing'
  | 'slow'
  | 'silent after a few words'
  | 'breaks off'
  | 'breaks the connection'
  | 'not a stream'
  | 'no json'
  | 'an error in the stream'
  | 'refuses the key'
  | 'leads elsewhere'
  | 'endless'
  | 'one endless line'

const toDelta = (content: string) => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`

type Asked = { model: string; stream: boolean; messages: { role: string; content: string }[] }

/** An endpoint that speaks the protocol of /chat/completions, in the manner that it is told. */
export class ChatEndpoint {
  manner: Manner = 'honest'
  /** What it was asked, newest last, with the key. */
  readonly asked: (Asked & { authorization: string | undefined; path: string | undefined })[] = []
  /** Answers that are being written. */
  open = 0
  private readonly server = createServer((request, response) => void this.answer(request, response))

  async start(): Promise<string> {
    this.server.listen(0, '127.0.0.1')
    await once(this.server, 'listening')
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private async answer(request: IncomingMessage, response: ServerResponse) {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { authorization } = request.headers
    this.asked.push({ ...(JSON.parse(Buffer.concat(chunks).toString() || '{}') as Asked), authorization, path: request.url })
    const { manner } = this
    if (manner === 'refuses the key') return response.writeHead(401).end('{"error":{"message":"wrong key sk-secret"}}')
    if (manner === 'leads elsewhere') return response.writeHead(307, { location: `${request.url}?again` }).end()
    if (manner === 'not a stream') return response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>')
    this.open += 1
    response.once('close', () => {
      this.open -= 1
    })
    response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders()
    await this.write(response, manner)
  }

  private async write(response: ServerResponse, manner: Manner) {
    response.write(': it begins\n\ndata: {"choices":[{"delta":{"role":"assistant"}}]}\n\n')
    if (manner === 'slow') return
    if (manner === 'endless') return pour(response, toDelta('and so on '))
    if (manner === 'one endless line') return pour(response, 'data: x'.repeat(1000))
    if (manner === 'no json') return response.end('data: {"choices":[{"del\n\n')
    if (manner === 'an error in the stream') return response.end('data: {"error":{"message":"overloaded"}}\n\n')
    const words = {
      'says html': ['<img src=x onerror="document.title=1">', '<b>bold</b> [1] [99] https://evil.example'],
      'says that the passages hold no answer': ['NOT_IN', '_GUIDE'],
      'cites nothing': ['It is so.'],
    }[manner as string] ?? ['You publish', ' a port with -p', ' [1].']
    for (const word of words) response.write(toDelta(word))
    if (manner === 'silent after a few words') return
    if (manner === 'breaks the connection') return void setImmediate(() => response.destroy())
    if (manner !== 'breaks off') response.write('data: {"choices":[{"delta":{},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n')
    response.end()
  }
}

/** As fast as it is taken, until nobody takes it any more. */
async function pour(response: ServerResponse, text: string) {
  function* endless() {
    for (;;) yield text
  }
  await pipeline(Readable.from(endless()), response).catch(() => undefined)
}
