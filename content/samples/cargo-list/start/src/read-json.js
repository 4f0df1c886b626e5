import { Refusal } from './refusal.js'

const MAX_BYTES = 10_000

/** The JSON object in the body of a request. */
export async function readJson(request) {
  const chunks = []
  let bytes = 0
  // Without destroyOnReturn: false the connection would be gone before the refusal is sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length
    if (bytes > MAX_BYTES) {
      request.resume()
      throw new Refusal(413, `The body may have at most ${MAX_BYTES} bytes.`, { connection: 'close' })
    }
    chunks.push(chunk)
  }
  const body = parse(Buffer.concat(chunks).toString('utf8'))
  if (typeof body !== 'object' || body === null) throw new Refusal(400, 'The body must be a JSON object.')
  return body
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, 'The body is not valid JSON.')
  }
}
