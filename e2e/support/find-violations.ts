import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The success criteria up to WCAG 2.2 AA, and what axe recommends beyond them. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe complains of on a page, as `rule: elements`; by all its default rules, or by those with one of the tags. Axe
 * runs in the page, which has no frames, and only its complaints come back: handing over each element that passed takes
 * several times as long as looking.
 */
export async function findViolations(page: Page, tags?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  // A color on its way to another one is not what anybody reads.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)))
  const violations = await page.evaluate(async (runOnly) => {
    const { axe } = window as typeof window & { axe: { run: (options: RunOptions) => Promise<AxeResults> } }
    return (await axe.run({ resultTypes: ['violations'], ...(runOnly && { runOnly }) })).violations
  }, tags)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}
