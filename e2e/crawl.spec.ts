import { findViolations, WCAG } from './support/find-violations'
import { expect, test } from './support/test'

/** Widths of a phone, a tablet and a desk. */
const WIDTHS = [390, 820, 1360] as const

/** Addresses below the guide that links of a page lead to, without their anchors. */
const toPaths = (hrefs: (string | null)[]) => hrefs.flatMap((href) => (href?.startsWith('/') ? [href.replace(/#.*/, '')] : []))

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test('every page that links lead to from the home page is whole, on a phone, a tablet and a desk', async ({
      page,
      request,
      lessons,
      baseURL,
    }) => {
      test.setTimeout(900_000)
      const found = new Set(['/'])
      const pages: string[] = []
      for (const path of found) {
        // A page takes axe about as long as the server keeps an idle connection, and may close it just as it is used again.
        const answer = await request.get(path, { maxRetries: 2 })
        expect.soft(answer.status(), `${path} answers`).toBe(200)
        if (!answer.ok() || !answer.headers()['content-type']?.startsWith('text/html')) continue
        // What needs an account leads to the page that asks for one; that page is looked at once.
        if (new URL(answer.url()).pathname.startsWith('/sign-in') && path !== '/sign-in') continue
        pages.push(path)
        await page.setViewportSize({ width: WIDTHS[0], height: 900 })
        await page.goto(path, { waitUntil: 'networkidle' })
        const hrefs = await page.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
        for (const href of toPaths(hrefs)) found.add(href)
        const anchors = hrefs.flatMap((href) => (href?.startsWith('#') && href.length > 1 ? [href.slice(1)] : []))
        const dead = await page.evaluate((ids) => ids.filter((id) => !document.getElementById(decodeURIComponent(id))), anchors)
        expect.soft(dead, `${path}: links to headings that are not there`).toEqual([])
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 })
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
          expect.soft(overflow, `${path} scrolls sideways at ${width} px`).toBeLessThanOrEqual(0)
          expect.soft(await findViolations(page, WCAG), `${path} at ${width} px`).toEqual([])
        }
      }
      expect(lessons.filter((lesson) => !pages.includes(lesson.path)).map((lesson) => lesson.path)).toEqual([])
      expect(pages.length, `pages below ${baseURL}`).toBeGreaterThan(lessons.length)
    })
  })
}

test('without JavaScript every lesson is readable, with its questions, and links lead on', async ({ browser, baseURL, lessons }) => {
  test.setTimeout(180_000)
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  for (const { path, title } of lessons) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name: 'Try it' })).toBeVisible()
    await expect(page.locator('.prose figure svg').first()).toBeVisible()
    for (const panel of await page.getByRole('tabpanel').all()) await expect(panel).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Check yourself' })).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Curriculum' })).toHaveCount(1)
  }
  await page.goto(lessons[0]?.path ?? '')
  await page.getByRole('navigation', { name: 'Previous and next page' }).getByRole('link', { name: /^Next/ }).click()
  expect(new URL(page.url()).pathname).not.toBe(lessons[0]?.path)
  await context.close()
})
