import { createMcpHandler, hostHeaderValidationResponse, localhostAllowedHostnames, readRequestBody } from '@modelcontextprotocol/server'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'
import { countCall } from '@/lib/rate-limit'
import { requireOwnOrigin, sourceOf } from '@/lib/request'
import { siteUrl } from '@/lib/site'
import { openGuideServer } from './open-guide-server'

export const dynamic = 'force-dynamic'

/** A model reads a few pages for one question; a crawler has /llms-full.txt. */
const LIMIT = { name: 'mcp', points: 120, seconds: 60 }
/** A search of 300 letters in the longest envelope takes a fraction of this. */
const MAX_BYTES = 16 * 1024

const handler = createMcpHandler(openGuideServer, {
  // Nothing here ever changes while it runs, so there is nothing to listen to; a stream would only hold a connection.
  maxSubscriptions: 0,
  onerror: (error) => log.debug({ err: error }, 'refused over MCP'),
})

/**
 * The guide over the Model Context Protocol: public content, read only, without cookies or sessions. Not through lib/gate,
 * since its clients are programs, which send no Origin, and its errors are JSON-RPC. A page of another site, which a browser
 * gives an Origin, is refused, and so is a Host that is not ours: a name that was made to point here.
 */
export async function POST(request: Request): Promise<Response> {
  const refused = hostHeaderValidationResponse(request, [new URL(siteUrl('/')).hostname, ...localhostAllowedHostnames()])
  if (refused) return refused
  try {
    requireOwnOrigin(request.headers)
    await countCall(LIMIT, sourceOf(request.headers))
    const answer = await handler.fetch(request, { parsedBody: await readMessage(request) })
    answer.headers.set('cache-control', 'no-store')
    return answer
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return toRefusal(error)
  }
}

/** One message: many in one body would count as one call. @throws AppError */
async function readMessage(request: Request): Promise<unknown> {
  const body = await readRequestBody(request, MAX_BYTES)
  if (body.tooLarge) throw new AppError('too-large', `The message is larger than ${MAX_BYTES / 1024} KB.`)
  const message = parse(body.text)
  if (typeof message !== 'object' || message === null) throw new AppError('invalid', 'The body is not a JSON-RPC message.')
  if (Array.isArray(message)) throw new AppError('invalid', 'Send one message at a time, not a list.')
  return message
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** There are no sessions to listen to or to end. */
export function GET(): Response {
  const body = { jsonrpc: '2.0', error: { code: -32000, message: 'This is an MCP endpoint: send JSON-RPC by POST.' }, id: null }
  return Response.json(body, { status: 405, headers: { allow: 'POST' } })
}
export const DELETE = GET

function toRefusal({ status, message, retryAfterSeconds }: AppError): Response {
  const headers: Record<string, string> = {
    'cache-control': 'no-store',
    ...(retryAfterSeconds && { 'retry-after': String(retryAfterSeconds) }),
  }
  return Response.json({ jsonrpc: '2.0', error: { code: -32000, message }, id: null }, { status, headers })
}
