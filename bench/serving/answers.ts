import { get } from 'node:http'
import { SECURITY_HEADERS } from '../../lib/security-headers'

type Answer = { status: number | undefined; encoding: string | undefined; body: Buffer }

/** @throws Error unless both addresses answer 200 with the same bytes in the encoding asked for: only then is it the same work */
export async function requireSameAnswer(a: string, b: string, headers: Record<string, string>): Promise<void> {
  const [first, second] = await Promise.all([read(a, headers), read(b, headers)])
  const asked = headers['Accept-Encoding']
  for (const { status, encoding } of [first, second]) {
    if (status !== 200 || encoding !== asked)
      throw new Error(`${a} or ${b} answered ${status} in ${encoding ?? 'no encoding'} where ${asked ?? 'none'} was asked`)
  }
  if (!first.body.equals(second.body)) throw new Error(`${a} and ${b} answer different bytes`)
}

/** fetch would decode the body. */
function read(url: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode, encoding: response.headers['content-encoding'], body: Buffer.concat(chunks) }),
      )
    })
    request.on('error', reject)
  })
}

const POLICY = 'content-security-policy'

/** @throws Error when nginx would drop a header that `next start` sends with the page, or not lead to it without its slash */
export async function requireSameHeaders(nginx: string, next: string, path: string): Promise<void> {
  const [ours, theirs] = await Promise.all([nginx, next].map((origin) => fetch(origin + path, { method: 'HEAD' })))
  for (const name of [POLICY, ...Object.keys(SECURITY_HEADERS)]) {
    const [own, expected] = [ours?.headers.get(name), theirs?.headers.get(name)]
    if (!expected || own !== expected) throw new Error(`deploy/nginx.conf answers ${name}: ${own}, next start ${expected}`)
  }
  const slashless = await fetch(nginx + path.replace(/\/$/, ''), { redirect: 'manual' })
  if (slashless.status !== 308 || slashless.headers.get('location') !== path)
    throw new Error(`deploy/nginx.conf answers ${slashless.status} to ${path} without its slash`)
}
