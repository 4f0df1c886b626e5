import type { BrowserContext } from '@playwright/test'
import { expect, PATHS, test, watchLayoutShift } from './support/test'

test('a first visitor sees exactly one card as next up: the first of them', async ({ page }) => {
  await page.goto(PATHS.whatsNext)
  const next = page.locator('[aria-current="step"]')
  await expect(next).toHaveCount(1)
  await expect(next).toContainText('Next up')
  await expect(next).toContainText('What is a container?')
  for (const anchor of ['the-basics', 'building-images', 'running-containers']) await expect(page.locator(`#${anchor}`)).toBeVisible()
})

test('marking a lesson as done moves next up, and every surface agrees after a reload', async ({ page, lessons }) => {
  const shift = await watchLayoutShift(page)
  await page.goto(PATHS.container)
  await page.getByRole('button', { name: 'Mark as done' }).click()
  await expect(page.getByRole('button', { name: 'Done', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()

  await page.goto(PATHS.whatsNext)
  await expect(page.locator('[aria-current="step"]')).toHaveCount(1)
  await expect(page.locator('[aria-current="step"]')).toContainText('What is an image?')
  // Next up of the whole guide is its first unfinished lesson, also where the reader began further on.
  const next = lessons.find(({ id }) => id !== 'what-is-a-container')?.title ?? ''
  await expect(page.locator('.resume')).toContainText(`Pick up at “${next}”`)
  await expect(page.locator('.resume')).toContainText(`1 of ${lessons.length} lessons done.`)
  await expect(page.getByRole('region', { name: 'The basics' })).toContainText('1 of 4 done')
  await expect(page.getByRole('navigation', { name: 'Curriculum' })).toContainText('1/4')
  await page.goto(PATHS.progress)
  await expect(page.getByText(`1 of ${lessons.length} lessons on board.`)).toBeVisible()
  await expect(page.getByText(`${Math.floor(100 / lessons.length)}%`)).toBeVisible()
  await expect(page.getByRole('link', { name: 'What is a container? (done)' })).toBeVisible()
  await expect(page.getByRole('link', { name: `${next} (next up)` })).toBeVisible()
  expect(await shift()).toBe(0)
})

test('the first painted frame of a reload is already right', async ({ page, browser, baseURL, lessons }) => {
  await page.goto(PATHS.container)
  await page.getByRole('button', { name: 'Mark as done' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  // The page's own code never arrives: what is seen then comes from the document alone.
  const context = await browser.newContext({ storageState: await page.context().storageState(), baseURL })
  await context.route(/\/_next\/static\/.*\.js/, (route) => route.abort())
  const bare = await context.newPage()
  await bare.goto(PATHS.whatsNext)
  await expect(bare.locator('[aria-current="step"]')).toContainText('What is an image?')
  await expect(bare.locator('.resume')).toContainText(`1 of ${lessons.length} lessons done.`)
  await bare.goto(PATHS.container)
  await expect(bare.getByRole('button', { name: 'Undo' })).toBeVisible()
  await context.close()
})

/** Holds back the code of pages; returns what lets it come. */
async function holdCode(context: BrowserContext): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await context.route(/\/_next\/static\/.*\.js/, async (route) => {
    await held
    await route.continue()
  })
  return release
}

test('the key of the search, pressed before the code has come, opens it when it comes', async ({ page, context }) => {
  const release = await holdCode(context)
  await page.goto(PATHS.container, { waitUntil: 'commit' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('/')
  release()
  await expect(page.getByRole('combobox', { name: 'Search the guide' })).toBeFocused()
})

test('a button that is pressed before the code has come does its work when it comes', async ({ page, context }) => {
  const release = await holdCode(context)
  await page.goto(PATHS.container, { waitUntil: 'commit' })
  await page.getByRole('button', { name: 'Mark as done' }).click()
  release()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
})

test('undo takes it back, and keeps the focus in hand', async ({ page }) => {
  await page.goto(PATHS.container)
  await page.getByRole('button', { name: 'Mark as done' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Mark as done' })).toBeFocused()
  await page.goto(PATHS.whatsNext)
  await expect(page.locator('[aria-current="step"]')).toContainText('What is a container?')
})

test('a second tab sees what the first one did', async ({ page, context }) => {
  const other = await context.newPage()
  await other.goto(PATHS.whatsNext)
  await page.goto(PATHS.container)
  await page.getByRole('button', { name: 'Mark as done' }).click()
  await expect(other.locator('[aria-current="step"]')).toContainText('What is an image?')
})

test('a browser that refuses storage still works for the visit, and says that nothing is kept', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('refused', 'QuotaExceededError')
    }
  })
  await page.goto(PATHS.container)
  await expect(page.getByText('Your browser refuses to store anything')).toBeVisible()
  await page.getByRole('button', { name: 'Mark as done' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await page.goto(PATHS.whatsNext)
  await expect(page.locator('[aria-current="step"]')).toContainText('What is an image?')
})

test('a guide page is reached with and without its slash, and is a file without cookies', async ({ request }) => {
  const bare = await request.get(PATHS.container.slice(0, -1), { maxRedirects: 0 })
  expect(bare.status()).toBe(308)
  const page = await request.get(PATHS.container.slice(0, -1))
  expect(page.url()).toContain(PATHS.container)
  expect(page.headers()['x-nextjs-cache']).toBe('HIT')
  expect(page.headers()['set-cookie']).toBeUndefined()
})

test('previous and next lead through the whole guide', async ({ page, lessons }) => {
  // It loads every page of the guide, one after the other.
  test.setTimeout(20_000 + lessons.length * 3_000)
  await page.goto(lessons[0]?.path ?? '')
  const seen = [new URL(page.url()).pathname]
  const next = page.getByRole('navigation', { name: 'Previous and next page' }).getByRole('link', { name: /^Next/ })
  while (await next.count()) {
    const href = await next.getAttribute('href')
    await next.click()
    await page.waitForURL(`**${href}`)
    seen.push(new URL(page.url()).pathname)
  }
  expect(seen.filter((path) => lessons.some((lesson) => lesson.path === path))).toEqual(lessons.map(({ path }) => path))
  expect(new Set(seen).size).toBe(seen.length)
})

test('the copy button takes commands only, without prompts and output', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(PATHS.container)
  const block = page.locator('.code', { has: page.locator('.command') }).first()
  await block.getByRole('button', { name: 'Copy' }).click()
  await expect(block.getByRole('button', { name: 'Copied' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^docker /)
  expect(copied).not.toContain('$')
})

test('the theme has three states, says which is on, and is kept', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(PATHS.container)
  const theme = page.getByRole('button', { name: /^Theme:/ })
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await expect(theme).toHaveText('Theme: system')
  const light = await paper()
  await theme.click()
  await expect(theme).toHaveText('Theme: light')
  await theme.click()
  await expect(theme).toHaveText('Theme: dark')
  expect(await paper()).not.toBe(light)
  await page.reload()
  await expect(theme).toHaveText('Theme: dark')
  expect(await paper()).not.toBe(light)
  await theme.click()
  await expect(theme).toHaveText('Theme: system')
})

test('tabs follow the arrow keys, and the choice holds on every page', async ({ page }) => {
  await page.goto(PATHS.registry)
  const tabs = page.getByRole('tablist').first()
  await tabs.getByRole('tab').first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(tabs.getByRole('tab').nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(tabs.getByRole('tab').nth(1)).toBeFocused()
  await page.reload()
  await expect(page.getByRole('tablist').first().getByRole('tab').nth(1)).toHaveAttribute('aria-selected', 'true')
})

test('tabs are right also when they come to the page alone, as a slow network brings them', async ({ page }) => {
  await page.goto('/get-started/workshop/06_bind_mounts/')
  const shown = await page.evaluate(async () => {
    const tabs = document.querySelector('[data-tabs]')
    const place = tabs?.parentElement
    if (!tabs || !place) throw new Error('the page has no tabs')
    tabs.remove()
    const panels = [...tabs.querySelectorAll<HTMLElement>('[role="tabpanel"]')]
    for (const panel of panels) panel.hidden = false
    place.append(tabs)
    // The observer's turn comes before that of a new task, and so before the browser draws.
    await Promise.resolve()
    return panels.filter(({ hidden }) => !hidden).length
  })
  expect(shown).toBe(1)
})

test.describe('on Windows', () => {
  test.use({ userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0 Safari/537.36' })
  test('commands are shown for PowerShell until another shell is chosen, which then holds on every page', async ({ page }) => {
    await page.goto('/get-started/workshop/06_bind_mounts/')
    const shells = page.locator('[data-tabs="shell"]').first()
    await expect(shells.getByRole('tab', { selected: true })).toHaveText('PowerShell')
    await shells.getByRole('tab', { name: 'Bash or zsh' }).click()
    await page.goto('/get-started/workshop/07_multi_container/')
    await expect(page.locator('[data-tabs="shell"]').first().getByRole('tab', { selected: true })).toHaveText('Bash or zsh')
  })
})

test.describe('an address that leads nowhere', () => {
  test.use({ expected: /404 \(Not Found\)/ })
  test('says so and suggests the page that was meant', async ({ page }) => {
    const response = await page.goto('/get-started/what-is-a-registri-registry/')
    expect(response?.status()).toBe(404)
    await expect(page).toHaveTitle(/Page not found/)
    await expect(page.getByRole('region', { name: 'Did you mean' }).getByRole('link', { name: 'What is a registry?' })).toBeVisible()
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('every lesson is readable and the navigation works', async ({ page }) => {
    await page.goto(PATHS.whatsNext)
    await page
      .getByRole('link', { name: /What is a registry\?/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1, name: 'What is a registry?' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Try it' })).toBeVisible()
    await expect(page.getByRole('tabpanel').last()).toBeVisible()
  })

  test('the curriculum opens on a small screen', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 })
    await page.goto(PATHS.container)
    await page.getByRole('button', { name: 'Curriculum' }).click()
    await expect(page.getByRole('navigation', { name: 'Curriculum' }).getByRole('link', { name: /What is an image/ })).toBeVisible()
  })
})

test('the sample app of a lesson can be downloaded from its page', async ({ page }) => {
  await page.goto('/get-started/workshop/02_our_app/')
  const link = page.getByRole('link', { name: 'cargo-list-start.tar.gz' })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toBe('cargo-list-start.tar.gz')
  expect(await download.failure()).toBeNull()
})
