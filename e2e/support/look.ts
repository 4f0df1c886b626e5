import type { Page } from '@playwright/test'
import { findViolations, WCAG } from './find-violations'
import { expect } from './test'

/** Axe finds nothing, and nothing scrolls sideways at this width. `where` is told when that is not so. */
export async function check(page: Page, where: string) {
  await page.waitForLoadState('networkidle')
  expect(await findViolations(page, WCAG), where).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow, where).toBeLessThanOrEqual(0)
}

export async function look(page: Page, path: string) {
  await page.goto(path)
  await check(page, path)
}
