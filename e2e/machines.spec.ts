import { findViolations } from './support/find-violations'
import { expect, PATHS, test } from './support/test'

test.use({ expected: /404 \(Not Found\)/ })

const TWIN = PATHS.image.replace(/\/$/, '.md')

test('each page has a Markdown twin: by .md, and for whoever prefers text/markdown', async ({ request, lessons }) => {
  const twin = await request.get(TWIN)
  expect(twin.headers()['content-type']).toBe('text/markdown; charset=utf-8')
  const text = await twin.text()
  expect(text).toContain('# What is an image?')
  expect(text).toContain('**Figure: ')
  expect(text).toContain('## Check yourself')
  expect(text).not.toMatch(/@@|:::|<[A-Z]/)
  const preferred = await request.get(PATHS.image, { headers: { accept: 'text/markdown' } })
  expect(await preferred.text()).toBe(text)
  const page = await request.get(PATHS.image, { headers: { accept: 'text/html,text/markdown;q=0.5' } })
  expect(page.headers()['content-type']).toContain('text/html')
  expect(page.headers().vary).toMatch(/accept/i)
  for (const { path } of lessons) expect((await request.get(path.replace(/\/$/, '.md'))).status(), path).toBe(200)
  for (const path of ['/get-started/nowhere.md', '/get-started/docker-concepts.md', '/get-started/../etc/passwd.md'])
    expect((await request.get(path)).status(), path).toBe(404)
})

test('llms.txt, the sitemap and the feed name every lesson by an address that answers', async ({ request, lessons }) => {
  const llms = await (await request.get('/llms.txt')).text()
  const full = await (await request.get('/llms-full.txt')).text()
  const sitemap = await (await request.get('/sitemap.xml')).text()
  for (const { path, title } of lessons) {
    expect(llms).toContain(path.replace(/\/$/, '.md'))
    expect(full).toContain(`# ${title}`)
    expect(sitemap).toContain(`${path}</loc>`)
  }
  const feed = await request.get('/feed.xml')
  expect(feed.headers()['content-type']).toContain('application/rss+xml')
  const [, link] = /<item>[\s\S]*?<link>([^<]+)/.exec(await feed.text()) ?? []
  expect((await request.get(new URL(link ?? '').pathname)).status()).toBe(200)
  expect(await (await request.get('/robots.txt')).text()).toContain('Sitemap: ')
})

test('a page says where its picture, its twin and its address are', async ({ page, request }) => {
  await page.goto(PATHS.image)
  const read = (selector: string, name: string) => page.locator(selector).first().getAttribute(name)
  expect(new URL((await read('link[rel="canonical"]', 'href')) ?? '').pathname).toBe(PATHS.image)
  expect(new URL((await read('link[type="text/markdown"]', 'href')) ?? '').pathname).toBe(TWIN)
  const picture = await request.get(new URL((await read('meta[property="og:image"]', 'content')) ?? '').pathname)
  expect(picture.headers()['content-type']).toBe('image/png')
  expect((await picture.body()).readUInt32BE(16)).toBe(1200)
  expect((await request.get('/og/nowhere.png')).status()).toBe(404)
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
  expect(data).toMatchObject({ '@type': 'LearningResource', name: 'What is an image?', hasPart: { '@type': 'Quiz' } })
})

test('old addresses lead to today’s with 308, with and without the last slash', async ({ request }) => {
  for (const [from, to] of [
    ['/get-started/02_our_app', '/get-started/workshop/02_our_app/'],
    ['/get-started/part2/', '/get-started/workshop/02_our_app/'],
    ['/guides/docker-concepts/the-basics/what-is-an-image/', PATHS.image],
    ['/guides/workshop/09_image_best', '/get-started/workshop/09_image_best/'],
  ] as const) {
    const response = await request.get(from, { maxRedirects: 0 })
    expect(response.status(), from).toBe(308)
    expect(response.headers().location).toBe(to)
  }
})

test('a page is copied as Markdown, and its other actions need no script', async ({ page, context, browser, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(PATHS.image, { waitUntil: 'networkidle' })
  const copy = page.getByRole('button', { name: 'Copy as Markdown' })
  await copy.click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('# What is an image?')
  await expect(copy).toBeVisible()
  await page.getByText('More', { exact: true }).press('Enter')
  const claude = page.getByRole('link', { name: /Open in Claude/ })
  expect(decodeURIComponent((await claude.getAttribute('href')) ?? '')).toContain(TWIN)
  expect(await findViolations(page)).toEqual([])

  const plain = await (await browser.newContext({ javaScriptEnabled: false, baseURL })).newPage()
  await plain.goto(PATHS.image)
  await expect(plain.getByRole('button', { name: 'Copy as Markdown' })).toBeHidden()
  await plain.getByText('More', { exact: true }).click()
  await expect(plain.getByRole('link', { name: 'Open as Markdown' })).toBeVisible()
  await plain.context().close()
})

test('what a reader thinks of a page is stored once, can be changed, and is read by maintainers only', async ({
  page,
  context,
  person,
  login,
  database,
}) => {
  await page.goto(PATHS.registry)
  await page.getByRole('button', { name: 'Yes', exact: true }).click()
  await expect(page.getByText('Noted, thank you.')).toBeVisible()
  await page.getByRole('button', { name: 'No', exact: true }).click()
  await expect(page.getByRole('button', { name: 'No', exact: true, pressed: true })).toBeVisible()
  const comment = `Step 3 was unclear ${Date.now()}`
  await page.getByLabel(/What was good, wrong or missing/).fill(comment)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('Sent, thank you.')).toBeVisible()
  const { rows } = await database.query('SELECT helpful FROM "PageFeedback" WHERE comment = $1', [comment])
  expect(rows).toEqual([{ helpful: false }])

  await login(context, await person('Learner 1'))
  expect((await page.goto('/admin/feedback'))?.status()).toBe(404)
  const maintainer = await person('Instructor 1')
  await database.query(`UPDATE "User" SET email = 'maintainer@example.test' WHERE id = $1`, [maintainer.id])
  await login(context, maintainer)
  await page.goto('/admin/feedback')
  await expect(page.getByText(comment)).toBeVisible()
  await expect(page.getByRole('row', { name: /What is a registry/ })).toBeVisible()
  expect(await findViolations(page)).toEqual([])
})

test('feedback that is no feedback is refused with a sentence', async ({ request, baseURL }) => {
  const post = (data: object, origin = baseURL ?? '') => request.post('/api/feedback', { headers: { origin }, data })
  expect((await post({ pageId: 'nowhere', revision: '', helpful: true, reader: crypto.randomUUID() })).status()).toBe(400)
  expect((await post({ pageId: 'what-is-an-image', revision: '', helpful: 'yes', reader: crypto.randomUUID() })).status()).toBe(400)
  expect((await post({}, 'https://elsewhere.example')).status()).toBe(403)
})
