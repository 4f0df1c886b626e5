import type { Locator } from '@playwright/test'

/** Arrow keys in each list of choices, without opening it. */
export async function answer(card: Locator, choice: string[] | string): Promise<void> {
  for (const pair of choice) {
    const [left, right] = pair.split('=')
    const list = card.locator(`select[data-left="${left}"]`)
    const values = await list.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))
    await list.focus()
    await list.press('Home')
    for (let place = values.indexOf(right ?? ''); place > 0; place--) await list.press('ArrowDown')
  }
}
