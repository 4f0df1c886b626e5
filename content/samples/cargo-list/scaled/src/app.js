import { createServer } from 'node:http'
import { hostname } from 'node:os'
import { readJson } from './read-json.js'
import { Refusal } from './refusal.js'
import { sendFile } from './static-files.js'
import { toLoaded, toName } from './validate.js'

/** An HTTP server for the list in `store`: the API under /api/items, /healthz, and the page. */
export function createApp(store) {
  return createServer(async (request, response) => {
    // Behind a proxy every copy looks the same from outside. This says which one it was.
    response.setHeader('x-answered-by', hostname())
    try {
      await answer(store, request, response)
    } catch (error) {
      if (error instanceof Refusal) {
        sendJson(response, error.status, { error: error.message }, error.headers)
        return
      }
      console.error(error)
      sendJson(response, 500, { error: 'The list could not be read or saved. The log says why.' })
    }
  })
}

function answer(store, request, response) {
  const [path] = request.url.split('?')
  if (path === '/healthz') return answerHealth(store, response)
  if (path === '/api/items') return answerList(store, request, response)
  const [, id] = /^\/api\/items\/([\w-]+)$/.exec(path) ?? []
  if (id) return answerItem(store, id, request, response)
  return sendFile(path, request, response)
}

async function answerHealth(store, response) {
  try {
    await store.check()
    sendJson(response, 200, { status: 'ok' })
  } catch (error) {
    console.error(`The store does not answer: ${error.message || error.code}`)
    sendJson(response, 503, { status: 'the store does not answer' })
  }
}

async function answerList(store, request, response) {
  if (request.method === 'GET') return sendJson(response, 200, await store.list())
  if (request.method !== 'POST') throw refuseMethod('GET, POST')
  const item = await store.add(toName(await readJson(request)))
  sendJson(response, 201, item)
}

async function answerItem(store, id, request, response) {
  if (request.method === 'PATCH') {
    const item = await store.setLoaded(id, toLoaded(await readJson(request)))
    if (!item) throw new Refusal(404, 'There is no item with this id.')
    return sendJson(response, 200, item)
  }
  if (request.method !== 'DELETE') throw refuseMethod('PATCH, DELETE')
  if (!(await store.remove(id))) throw new Refusal(404, 'There is no item with this id.')
  response.writeHead(204).end()
}

const refuseMethod = (allow) => new Refusal(405, `Only ${allow} work here.`, { allow })

function sendJson(response, status, body, headers = {}) {
  const type = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
  response.writeHead(status, { ...type, ...headers }).end(JSON.stringify(body))
}
