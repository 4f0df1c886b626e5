// The service worker of offline copies. Registered by the page /offline/ once a reader keeps a module, and not before.
// One cache a build for what every page needs, and one for each kept module: "longshore <build> shared", "longshore <build> module <id>".
// Nothing of a person is ever put into one: they are filled from /offline.json alone, without cookies.
const PAGE_WAIT_MS = 3000
const CHECK_EVERY_MS = 600_000
/** In each cache of a module: what it holds, as /offline.json had it. */
const CONTENTS = '/offline/contents.json'
let checkedAt = 0
let filling = Promise.resolve()

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(openPage(event, pathname))
  else if (pathname.startsWith('/_next/static/')) event.respondWith(find(pathname).then((kept) => kept ?? fetch(request)))
  else if (/^\/(outline\.json|offline\.json|misconceptions\.json|questions\/.*|search-index\/.*|samples\/.*)$/.test(pathname))
    event.respondWith(openFile(request, pathname))
})

self.addEventListener('message', (event) => {
  const acts = { list: listKept, keep, remove }
  const done = Promise.resolve(acts[event.data.act](event.data.id)).then(listKept)
  const answer = done.then(
    (kept) => ({ kept: kept.map(({ contents, at }) => ({ id: contents.id, at })) }),
    (error) => ({ error: String(error) }),
  )
  event.waitUntil(answer.then((reply) => event.ports[0].postMessage(reply)))
})

/** From the network; from a cache when that fails, or takes long. A copy says that it is one. */
async function openPage(event, pathname) {
  const copy = await find(pathname)
  const fromNetwork = fetch(event.request)
  const late = copy && new Promise((resolve) => setTimeout(resolve, PAGE_WAIT_MS))
  const response = await Promise.race([fromNetwork, ...(late ? [late] : [])]).catch(() => undefined)
  if (response && (response.status < 500 || !copy)) {
    event.waitUntil(update().catch(() => undefined))
    return response
  }
  return copy ? withNote(copy) : toMissingPage(pathname)
}

async function openFile(request, pathname) {
  const response = await fetch(request).catch(() => undefined)
  if (response?.ok) return response
  return (await find(pathname)) ?? response ?? Response.error()
}

async function listCaches() {
  return (await caches.keys()).filter((name) => name.startsWith('longshore '))
}

/** The newest copy of an address, whatever is asked for of it. */
async function find(pathname) {
  for (const name of (await listCaches()).reverse()) {
    const copy = await (await caches.open(name)).match(pathname, { ignoreVary: true })
    if (copy) return copy
  }
}

async function listKept() {
  const kept = []
  for (const name of await listCaches()) {
    const contents = await (await caches.open(name)).match(CONTENTS)
    if (contents) kept.push({ name, at: contents.headers.get('date'), contents: await contents.json() })
  }
  return kept
}

/** One after the other, so that two of them do not fill the same cache. */
function keep(id) {
  filling = filling.catch(() => undefined).then(() => fill(id))
  return filling
}

/** Whole or not at all: the copy before stays until the new one is complete. */
async function fill(id) {
  const list = await readList()
  const module = list.modules.find((one) => one.id === id)
  if (!module) throw new Error(`no module ${id}`)
  const shared = await caches.open(`longshore ${list.build} shared`)
  const name = `longshore ${list.build} module ${id}`
  try {
    if (!(await shared.match('/outline.json'))) await addAll(shared, list.shared.files)
    const cache = await caches.open(name)
    await addAll(cache, module.files)
    if ((await readList()).build !== list.build) throw new Error('the guide was built anew meanwhile')
    const headers = { 'content-type': 'application/json', date: new Date().toUTCString() }
    await cache.put(CONTENTS, new Response(JSON.stringify(module), { headers }))
  } catch (error) {
    await caches.delete(name)
    await tidy()
    throw error
  }
  for (const kept of await listKept()) if (kept.contents.id === id && kept.name !== name) await caches.delete(kept.name)
  await tidy()
}

async function readList() {
  const response = await fetch('/offline.json', { cache: 'no-store', credentials: 'omit' })
  if (!response.ok) throw new Error(`/offline.json: ${response.status}`)
  return response.json()
}

const addAll = (cache, files) => cache.addAll(files.map((file) => new Request(file, { cache: 'no-cache', credentials: 'omit' })))

async function remove(id) {
  for (const { name, contents } of await listKept()) if (contents.id === id) await caches.delete(name)
  await tidy()
}

/** Drops what no kept module needs any more. */
async function tidy() {
  const kept = (await listKept()).map(({ name }) => name)
  const builds = new Set(kept.map((name) => name.split(' ')[1]))
  for (const name of await listCaches()) {
    const isShared = name.endsWith(' shared')
    if (isShared ? !builds.has(name.split(' ')[1]) : !kept.includes(name)) await caches.delete(name)
  }
}

/** Once in a while, after a page came from the network: fetches what was built since. */
async function update() {
  if (Date.now() - checkedAt < CHECK_EVERY_MS) return
  checkedAt = Date.now()
  const kept = await listKept()
  if (kept.length === 0) return
  const { build } = await readList()
  for (const { name, contents } of kept) if (name.split(' ')[1] !== build) await keep(contents.id).catch(() => undefined)
}

const toDay = (date) => new Date(date ?? Date.now()).toLocaleDateString('en', { day: 'numeric', month: 'long', year: 'numeric' })
const escapeText = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The note is the first element of the body: React skips what it does not know there. */
async function withNote(copy) {
  const note = `<p role="status" class="saved">Saved copy of ${toDay(copy.headers.get('date'))}. Newer text is fetched when you are online.</p>`
  const html = (await copy.text()).replace(/<body[^>]*>/, (body) => body + note)
  const headers = new Headers(copy.headers)
  for (const name of ['content-encoding', 'content-length', 'etag']) headers.delete(name)
  return new Response(html, { headers })
}

/** In the place of a page that is not kept. Holds no script and nothing but titles that were kept. */
async function toMissingPage(pathname) {
  const kept = await listKept()
  const styles = new Set()
  for (const name of await listCaches())
    for (const { url } of await (await caches.open(name)).keys()) if (url.endsWith('.css')) styles.add(new URL(url).pathname)
  const lists = kept.map(({ contents: { title, pages } }) => {
    const links = pages.map((page) => `<li><a href="${escapeText(page.path)}">${escapeText(page.title)}</a></li>`)
    return `<h2>${escapeText(title)}</h2><ul>${links.join('')}</ul>`
  })
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Not kept for offline | Longshore</title>${[...styles].map((path) => `<link rel="stylesheet" href="${escapeText(path)}">`).join('')}</head>
<body><main id="main" class="page narrow"><h1>This page is not kept on this device</h1>
<p class="lede">The guide could not be reached, and there is no saved copy of this page. What you marked and answered is still in this browser.</p>
<p><a href="${escapeText(pathname)}">Try this page again</a></p>
${lists.join('') || '<p>No module is kept.</p>'}<p><a href="/offline/">What is kept for offline</a></p></main></body></html>`
  const policy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'"
  return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy } })
}
