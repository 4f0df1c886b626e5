import type { Locator } from '@playwright/test'

/** The first line with the space bar, then down with the arrow key. */
export async function answer(card: Locator, choice: string[] | string): Promise<void> {
  const buttons = card.locator('figure input[type="radio"]')
  const ids = await buttons.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
  await buttons.first().focus()
  await card.page().keyboard.press('Space')
  for (let place = ids.indexOf(choice[0] ?? ''); place > 0; place--) await card.page().keyboard.press('ArrowDown')
}
