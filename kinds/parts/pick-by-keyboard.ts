import type { Locator } from '@playwright/test'

/** Picks options as a reader without a mouse does: to the control, then the space bar. */
export async function pickByKeyboard(card: Locator, choice: string[] | string): Promise<void> {
  for (const id of choice) {
    const box = card.locator(`input[value="${id}"]`)
    await box.focus()
    await box.press('Space')
  }
}
