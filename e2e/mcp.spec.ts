import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { listKeys } from '../tests/list-keys'
import { expect, test } from './support/test'

/** Connects as an assistant does. Each test has a client of its own. */
async function connect(baseURL: string | undefined) {
  const client = new Client({ name: 'journeys', version: '1' })
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', baseURL)))
  const call = async (name: string, args: Record<string, unknown> = {}) => {
    const { content, isError } = await client.callTool({ name, arguments: args })
    const [first] = content as { type: string; text: string }[]
    return { text: first?.text ?? '', isError: isError === true }
  }
  return { client, call }
}

test('an assistant searches the guide, reads the page that it found, and lists the lessons', async ({ baseURL, lessons }) => {
  const { client, call } = await connect(baseURL)
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name).sort()).toEqual(['list_lessons', 'read_page', 'search_guide'])
  for (const tool of tools) expect(tool.annotations).toMatchObject({ readOnlyHint: true })

  const found = await call('search_guide', { query: 'port is already allocated', limit: 1 })
  expect(found.text).toContain('Publishing and exposing ports: The port is taken (page: publishing-ports)')
  const [address] = /http\S+/.exec(found.text) ?? []
  expect(new URL(address ?? '').hash).toBe('#the-port-is-taken')

  const pages = await Promise.all(
    ['publishing-ports', address, new URL(address ?? '').pathname, `${address?.replace(/\/#.*/, '')}.md`].map((page) =>
      call('read_page', { page }),
    ),
  )
  for (const page of pages) expect(page).toEqual({ text: pages[0]?.text, isError: false })
  expect(pages[0]?.text).toContain('# Publishing and exposing ports')
  expect(pages[0]?.text).toContain('## Check yourself')

  const list = await call('list_lessons')
  for (const { id, title } of lessons) expect(list.text).toContain(`${title} (page: ${id})`)
  await client.close()
})

test('nothing that is read over MCP tells which answer is right', async ({ baseURL, lessons }) => {
  const { client, call } = await connect(baseURL)
  const keys = listKeys()
  expect(keys.length).toBeGreaterThan(lessons.length * 5)
  const read = await Promise.all(lessons.map(({ id }) => call('read_page', { page: id })))
  const all = read.map(({ text }) => text).join('\n')
  expect(keys.filter((key) => all.includes(key))).toEqual([])
  // Not by asking for it either: the search knows no quiz.
  const { text } = await call('search_guide', { query: keys[0]?.slice(0, 300), limit: 10 })
  expect(text).not.toContain(keys[0])
  await client.close()
})

test('what makes no sense is told so, and breaks nothing', async ({ baseURL }) => {
  const { client, call } = await connect(baseURL)
  for (const page of ['nowhere', '../../etc/passwd', 'https://elsewhere.example/', '__proto__', '%00', '/get-started/', '<script>'])
    expect(await call('read_page', { page }), page).toEqual({ text: expect.stringMatching(/^There is no such page/), isError: true })
  for (const query of ['constructor', '\uffff', '"); DROP TABLE', 'a'.repeat(300)])
    expect((await call('search_guide', { query })).isError).toBe(false)
  for (const args of [{}, { query: '' }, { query: 'a'.repeat(301) }, { query: 'a', limit: 1000 }, { query: { $ne: null } }])
    expect((await call('search_guide', args)).isError, JSON.stringify(args)).toBe(true)
  await expect(client.callTool({ name: 'delete_guide', arguments: {} })).rejects.toThrow(/delete_guide/)
  expect((await call('list_lessons')).isError).toBe(false)
  await client.close()
})

test('over HTTP: other sites, other hosts, other methods and large bodies are refused, and no cookie is set', async ({
  request,
  baseURL,
}) => {
  const body = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }
  const post = (headers: Record<string, string>, data: unknown = body) =>
    request.post('/mcp', {
      headers: { accept: 'application/json, text/event-stream', 'content-type': 'application/json', ...headers },
      data,
    })
  for (const origin of ['https://evil.example', 'null', `${baseURL}.evil.example`, 'http://localhost:1'])
    expect((await post({ origin })).status(), origin).toBe(403)
  expect((await post({ host: 'evil.example' })).status()).toBe(403)
  const own = await post({ origin: baseURL ?? '' })
  expect(own.status()).toBe(200)
  expect(own.headers()).toMatchObject({ 'cache-control': 'no-store' })
  expect(own.headers()['set-cookie']).toBeUndefined()
  expect(await own.text()).toContain('read_page')

  expect((await request.get('/mcp')).status()).toBe(405)
  expect((await request.delete('/mcp')).status()).toBe(405)
  expect((await post({ 'content-type': 'text/plain' }, '{}')).status()).toBe(415)
  expect((await post({}, '{')).status()).toBe(400)
  expect((await post({}, { ...body, params: { padding: 'x'.repeat(20_000) } })).status()).toBe(413)
  expect((await post({}, [])).status()).toBe(400)
  expect(
    (
      await post(
        {},
        Array.from({ length: 100 }, (_, id) => ({ ...body, id })),
      )
    ).status(),
  ).toBe(400)
})
