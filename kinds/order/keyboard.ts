import type { Locator } from '@playwright/test'

/** Moves steps up with their buttons until they stand as asked. */
export async function answer(card: Locator, choice: string[] | string): Promise<void> {
  for (const [place, id] of [...choice].entries()) {
    for (let left = 8; left > 0; left--) {
      const ids = await card.locator('[data-step]').evaluateAll((steps) => steps.map((step) => step.getAttribute('data-step')))
      const at = ids.indexOf(id)
      if (at <= place) break
      const step = card.locator('[data-step]').nth(at)
      await step.getByRole('button', { name: /^Move up/ }).press('Enter')
      await card.locator(`[data-step]:nth-child(${at})[data-step="${id}"]`).waitFor()
    }
  }
  // An order that was shown as asked already is an answer only once something was moved.
  const [first, second] = [card.getByRole('button', { name: /^Move down/ }).first(), card.getByRole('button', { name: /^Move up/ }).nth(1)]
  await first.press('Enter')
  await card.locator(`[data-step]:nth-child(2)[data-step="${choice[0]}"]`).waitFor()
  await second.press('Enter')
  await card.locator(`[data-step]:nth-child(1)[data-step="${choice[0]}"]`).waitFor()
}
