import { expect, PATHS, test } from './support/test'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('a word in a lesson leads to its definition, and that to the lesson which teaches it', async ({ page }) => {
    await page.goto(PATHS.registry)
    const words = page.locator('.prose a[href="/glossary/#image"]')
    await expect(words).toHaveCount(1)
    await words.click()
    await expect(page).toHaveURL('/glossary/#image')
    await expect(page.locator('#image')).toBeInViewport()
    await page.locator('#image').getByRole('link', { name: 'What is an image?' }).click()
    await expect(page).toHaveURL(`${PATHS.image}#a-package-that-never-changes`)
    // Here the word is taught, not linked.
    await expect(page.locator('.prose a[href="/glossary/#image"]')).toHaveCount(0)
  })

  test('the footer leads to the glossary, and its letters to the words', async ({ page }) => {
    await page.goto(PATHS.container)
    await page.getByRole('contentinfo').getByRole('link', { name: 'Glossary' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible()
    await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'W' }).click()
    await expect(page.getByText('writable layer', { exact: true }).last()).toBeInViewport()
  })
})

test('the links do not rely on color alone', async ({ page }) => {
  await page.goto(PATHS.registry)
  await expect(page.locator('.prose a[href="/glossary/#image"]')).toHaveCSS('text-decoration-style', 'dotted')
})

test('machines get the glossary as well: as Markdown, in llms.txt, in the sitemap and in the search', async ({ page, request }) => {
  const twin = await request.get('/glossary.md')
  expect(twin.headers()['content-type']).toBe('text/markdown; charset=utf-8')
  expect(await twin.text()).toContain('/glossary/#digest): A name that is computed from content')
  const asked = await request.get('/glossary/', { headers: { accept: 'text/markdown' } })
  expect(await asked.text()).toBe(await twin.text())
  for (const path of ['/llms.txt', '/llms-full.txt', '/sitemap.xml']) expect(await (await request.get(path)).text()).toContain('/glossary')
  // The twin of a lesson is not cluttered.
  expect(await (await request.get(PATHS.registry.replace(/\/$/, '.md'))).text()).not.toContain('/glossary/')

  await page.goto('/glossary/', { waitUntil: 'networkidle' })
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: 'Search the guide' }).fill('whiteout')
  await expect(page.getByRole('dialog').locator('a[href="/glossary/#whiteout"]')).toBeVisible()
})
