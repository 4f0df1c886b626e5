import { readFile } from 'node:fs/promises'
import { Refusal } from './refusal.js'

const FOLDER = new URL('../public/', import.meta.url)
const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
}

/** Sends a file of public/. Its name has no slash and no second dot, so no path leads out of the folder. */
export async function sendFile(path, request, response) {
  const [, name, extension] = /^\/([a-z0-9-]+[.](html|css|js))$/.exec(path === '/' ? '/index.html' : path) ?? []
  const content = name && (await readIfThere(new URL(name, FOLDER)))
  if (!content) throw new Refusal(404, 'There is nothing at this address.')
  if (!['GET', 'HEAD'].includes(request.method)) throw new Refusal(405, 'Only GET and HEAD work here.', { allow: 'GET, HEAD' })
  response.writeHead(200, {
    'content-type': TYPES[extension],
    'content-length': content.length,
    'cache-control': 'no-cache',
    'content-security-policy': "default-src 'self'",
    'x-content-type-options': 'nosniff',
  })
  response.end(request.method === 'HEAD' ? undefined : content)
}

async function readIfThere(file) {
  try {
    return await readFile(file)
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}
