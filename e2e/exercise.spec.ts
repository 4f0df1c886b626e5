import { expect, PATHS, test } from './support/test'

test('the exercise of the cache lesson compares what was ticked with what the builder does, without a script', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(PATHS.cache)
  const style = page.getByRole('group', { name: 'public/style.css' })
  const missed = style.locator('label', { hasText: 'COPY public' })
  const wrong = style.locator('label', { hasText: 'RUN npm ci' })
  await wrong.getByRole('checkbox').check()
  await expect(style.locator('.verdict').first()).toBeHidden()

  await style.getByText('Compare with the builder').click()
  await expect(missed.locator('.verdict')).toHaveText('runs')
  await expect(wrong.locator('.verdict')).toHaveText('cached')
  await expect(wrong.locator('.verdict')).toBeVisible()
  const said = (label: typeof wrong) => label.locator('.verdict').evaluate((verdict) => getComputedStyle(verdict, '::after').content)
  expect(await said(missed)).toContain('not as you said')
  expect(await said(wrong)).toContain('not as you said')

  await missed.getByRole('checkbox').check()
  await wrong.getByRole('checkbox').uncheck()
  expect(await said(missed)).toBe('none')
  expect(await said(wrong)).toBe('none')
  await expect(page.getByRole('group', { name: 'You give the line CMD' }).locator('.verdict').first()).toBeHidden()
  await context.close()
})
