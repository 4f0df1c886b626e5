import type { Page } from '@playwright/test'
import { findViolations } from './support/find-violations'
import { expect, PATHS, test } from './support/test'

const field = (page: Page) => page.getByRole('combobox', { name: 'Search the guide' })
const options = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option')

const says = (page: Page) => page.getByRole('dialog').getByRole('status')

/** Opens the search with the keyboard and types. */
async function type(page: Page, query: string) {
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(query)
}

test('from the keyboard alone: / opens, arrows choose, Enter opens the section', async ({ page }) => {
  await page.goto(PATHS.container, { waitUntil: 'networkidle' })
  await type(page, 'port is already allocated')
  await expect(says(page)).toHaveText(/^\d+ results\.$/)
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')
  await expect(options(page).first()).toContainText('The port is taken')
  await expect(options(page).first().locator('mark').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  const second = options(page).nth(1)
  await expect(second).toHaveAttribute('aria-selected', 'true')
  expect(await field(page).getAttribute('aria-activedescendant')).toBe(await second.getAttribute('id'))
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  const href = (await options(page).first().getAttribute('href')) ?? ''
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${href}`)
  await expect(page.locator(new URL(page.url()).hash)).toBeInViewport()
})

test('Escape closes and gives the focus back, and nothing is remembered', async ({ page }) => {
  await page.goto(PATHS.container, { waitUntil: 'networkidle' })
  const button = page.getByRole('link', { name: 'Search', exact: true })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('volume')
  await expect(options(page).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('')
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))
  expect(kept).not.toContain('volume')
})

test('/ is a character in a field, and the keys of the browser stay its own', async ({ page }) => {
  await page.goto('/sign-in', { waitUntil: 'networkidle' })
  const email = page.getByRole('textbox', { name: /e-?mail/i })
  await email.focus()
  await page.keyboard.type('a/b')
  await expect(email).toHaveValue('a/b')
  await page.goto(PATHS.container, { waitUntil: 'networkidle' })
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Control+/')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('flags, files and typing errors lead to their pages', async ({ page }) => {
  await page.goto(PATHS.container, { waitUntil: 'networkidle' })
  await type(page, '--env-file')
  await expect(options(page).first()).toContainText('Overriding container defaults')
  await field(page).fill('dokcer compse')
  await expect(says(page)).toContainText('No page has “dokcer”; searched for “docker”.')
  await expect(options(page).first()).toContainText('What is Docker Compose?')
  await field(page).fill('qwertyuiop')
  await expect(says(page)).toHaveText('Nothing found. No page has “qwertyuiop”. Try other words, or look through all pages.')
  await field(page).fill('compose.ya')
  await expect(options(page).first().locator('mark').first()).toContainText('compose.yaml')
})

test('a result on the page that is open leads there without loading it again', async ({ page }) => {
  await page.goto(PATHS.container, { waitUntil: 'networkidle' })
  await page.evaluate(() => Object.assign(window, { stillHere: true }))
  await type(page, 'containers and virtual machines')
  await options(page).first().click()
  await expect(page.locator('#containers-and-virtual-machines')).toBeInViewport()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await page.evaluate(() => (window as typeof window & { stillHere?: boolean }).stillHere)).toBe(true)
})

test('nothing of the search is fetched before somebody wants it, and no query leaves the browser', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(PATHS.container, { waitUntil: 'networkidle' })
  expect(asked.filter((url) => url.includes('search-index'))).toEqual([])
  await type(page, 'volume')
  await expect(options(page).first()).toBeVisible()
  expect(asked.filter((url) => url.includes('search-index')).length).toBeGreaterThan(2)
  expect(asked.filter((url) => url.includes('volume'))).toEqual([])
})

test('what was loaded goes on working without a network, and what was not says so', async ({ page, context }) => {
  await page.goto(PATHS.container, { waitUntil: 'networkidle' })
  await type(page, 'volume')
  await expect(options(page).first()).toBeVisible()
  await context.setOffline(true)
  await field(page).fill('')
  await field(page).fill('volume')
  await expect(options(page).first()).toContainText(/volume/i)
})

test.describe('when the index cannot be had', () => {
  test.use({ expected: /ERR_FAILED/ })
  test('the search says so, and works once it can', async ({ page }) => {
    await page.route('**/search-index/**', (route) => route.abort())
    await page.goto(PATHS.container, { waitUntil: 'networkidle' })
    await type(page, 'volume')
    await expect(says(page)).toContainText('The search could not be loaded.')
    await page.unroute('**/search-index/**')
    await page.keyboard.type('s')
    await expect(options(page).first()).toBeVisible()
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test('axe finds nothing with results open, at a desk and on a phone', async ({ page }) => {
      for (const width of [1360, 320]) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto(PATHS.container, { waitUntil: 'networkidle' })
        await type(page, 'docker compose up')
        await expect(options(page).first()).toBeVisible()
        expect(await findViolations(page), `${width} px`).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        expect(overflow).toBeLessThanOrEqual(0)
      }
    })
  })
}

test('without JavaScript the button leads to a list of all pages with their headings', async ({ browser, baseURL, lessons }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, baseURL })).newPage()
  await page.goto(PATHS.container)
  await page.getByRole('link', { name: 'Search', exact: true }).click()
  await expect(page).toHaveTitle(/Search/)
  await expect(page.getByText('needs JavaScript')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Search the guide' })).toBeHidden()
  for (const { title } of lessons) await expect(page.getByRole('main').getByRole('link', { name: title, exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Containers and virtual machines' }).click()
  expect(new URL(page.url()).hash).toBe('#containers-and-virtual-machines')
  await page.context().close()
})
