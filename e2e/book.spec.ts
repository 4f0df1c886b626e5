import { unzipSync } from 'fflate'
import { expect, PATHS, test } from './support/test'

test('the whole guide is downloaded as a book from the foot of every page, and each chapter is XML', async ({ page, request, lessons }) => {
  await page.goto(PATHS.container)
  const link = page.getByRole('contentinfo').getByRole('link', { name: 'Download as EPUB' })
  const answer = await request.get((await link.getAttribute('href')) ?? '')
  expect(answer.headers()['content-type']).toBe('application/epub+zip')
  expect(answer.headers()['content-disposition']).toContain('longshore.epub')
  const files = unzipSync(await answer.body())
  const cover = Buffer.from(files['book/cover.png'] ?? [])
  expect([cover.readUInt32BE(16), cover.readUInt32BE(20)]).toEqual([1200, 1600])
  for (const { id } of lessons) expect(files[`book/${id}.xhtml`], id).toBeDefined()
  const texts = Object.entries(files).flatMap(([name, bytes]) =>
    /\.(xhtml|opf|xml)$/.test(name) ? [[name, Buffer.from(bytes).toString()]] : [],
  )
  const wrong = await page.evaluate((all) => {
    const parser = new DOMParser()
    return all.flatMap(([name = '', xml = '']) =>
      parser.parseFromString(xml, 'application/xhtml+xml').querySelector('parsererror') ? [name] : [],
    )
  }, texts)
  expect(wrong).toEqual([])
})

for (const width of [390, 1360]) {
  test(`the whole guide is one page to print, read without a script at ${width} px`, async ({ page, request }) => {
    test.setTimeout(180_000)
    await page.setViewportSize({ width, height: 900 })
    await page.goto(PATHS.container)
    await page.getByRole('contentinfo').getByRole('link', { name: 'Print the guide' }).click()
    await expect(page).toHaveTitle(/^The whole guide on one page/)
    expect(await page.locator('script').count()).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    // The crawler, which the link at the foot leads here, looks at it with axe, at three widths and in both themes.
    await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'What is an image?' }).click()
    expect(new URL(page.url()).hash).toBe('#what-is-an-image')
    await expect(page.getByRole('heading', { level: 3, name: 'What is an image?' })).toBeInViewport()
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('link', { name: 'Back to the guide' })).toBeHidden()
    expect((await request.get('/print', { maxRedirects: 0 })).headers().location).toBe('/print/')
  })
}
