import type { Browser } from '@playwright/test'
import { type Answer, startRecordingProxy } from './recording-proxy'

const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true }

/** "No more than" can only be watched for a while: a browser acts on a resting mouse after 200 ms, and what it fetched may ask for more. */
const WATCH_MS = 1_500

/** What a phone that was never here loads for a page, until the network is quiet. Nobody touches anything. */
export async function loadOnPhone(browser: Browser, url: string): Promise<Answer[]> {
  const { pathname, origin } = new URL(url)
  const proxy = await startRecordingProxy(origin)
  const context = await browser.newContext(PHONE)
  const page = await context.newPage()
  await page.goto(proxy.url + pathname, { waitUntil: 'networkidle' })
  await context.close()
  return proxy.answers
}

/** What a mouse that comes to rest on a link to another guide page makes the browser fetch. */
export async function loadOnIntent(browser: Browser, url: string): Promise<Answer[]> {
  const { pathname, origin } = new URL(url)
  const proxy = await startRecordingProxy(origin)
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(proxy.url + pathname, { waitUntil: 'networkidle' })
  const before = proxy.answers.length
  await page.locator(`main a[href^="/get-started/"]:not([href^="${pathname}"])`).last().hover()
  await page.waitForTimeout(WATCH_MS)
  await context.close()
  return proxy.answers.slice(before)
}
