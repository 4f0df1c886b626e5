import { expect, PATHS, test } from './support/test'

const PAGES = [
  PATHS.home,
  PATHS.whatsNext,
  PATHS.container,
  PATHS.progress,
  '/privacy/',
  '/search/',
  '/offline/',
  '/glossary/',
  '/sign-in',
  '/no-such-page/',
]

test.use({ expected: /404 \(Not Found\)/ })

for (const path of PAGES) {
  test(`${path} has a policy without unsafe scripts, and runs under it`, async ({ page }) => {
    await page.addInitScript(() => {
      const kept = window as typeof window & { refusals: string[] }
      kept.refusals = []
      document.addEventListener('securitypolicyviolation', (event) => kept.refusals.push(`${event.violatedDirective} ${event.blockedURI}`))
    })
    const response = await page.goto(path, { waitUntil: 'networkidle' })
    const policy = response?.headers()['content-security-policy'] ?? ''
    const scripts = policy.split('; ').find((rule) => rule.startsWith('script-src')) ?? ''
    expect(scripts).toMatch(/sha256-|nonce-/)
    expect(scripts).not.toMatch(/unsafe-inline|unsafe-eval|https?:/)
    for (const rule of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) expect(policy).toContain(rule)
    expect(response?.headers()).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
    })
    expect(response?.headers()['x-powered-by']).toBeUndefined()
    expect(await page.evaluate(() => (window as typeof window & { refusals: string[] }).refusals)).toEqual([])
    // The page's code is alive: the theme button answers.
    const theme = page.getByRole('button', { name: /^Theme:/ })
    await theme.click()
    await expect(theme).toHaveText('Theme: light')
  })
}

test('a page of one person is rendered with a new nonce each time, and never cached', async ({ page, request }) => {
  const nonces = new Set<string>()
  for (let round = 0; round < 3; round++) {
    const response = await request.get('/sign-in')
    nonces.add(/nonce-([^']+)/.exec(response.headers()['content-security-policy'] ?? '')?.[1] ?? '')
    expect(response.headers()['cache-control']).toContain('no-store')
  }
  expect(nonces.size).toBe(3)
  await page.goto('/sign-in')
})

test('health tells of the database', async ({ request }) => {
  const response = await request.get('/api/health')
  expect(response.status()).toBe(200)
  expect(await response.json()).toMatchObject({ status: 'ok', database: 'ok' })
})
