import type { Locator } from '@playwright/test'

/** From field to field with the tabulator. */
export async function answer(card: Locator, choice: string[] | string): Promise<void> {
  const fields = card.getByRole('textbox')
  await fields.first().focus()
  for (const [index, text] of [...choice].entries()) {
    if (index > 0) await card.page().keyboard.press('Tab')
    await card.page().keyboard.press('ControlOrMeta+A')
    await card.page().keyboard.press('Delete')
    await card.page().keyboard.type(text)
  }
}
