import type { Locator } from '@playwright/test'

/** Types an answer into the one field of the question. */
export async function typeByKeyboard(card: Locator, choice: string[] | string): Promise<void> {
  const field = card.getByRole('textbox')
  await field.focus()
  await field.press('ControlOrMeta+A')
  await field.pressSequentially(String(choice))
}
