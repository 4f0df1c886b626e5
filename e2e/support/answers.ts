import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import type { QuestionKey } from '../../domain/catalog/types'

type Compiled = { shown: { id: string; prompt: string }; key: QuestionKey }

let compiled: Map<string, Compiled> | undefined

/** A question as the build left it, key included. */
export function getCompiled(questionId: string): Compiled {
  compiled ??= new Map(
    (JSON.parse(readFileSync('.contentlayer/generated/Quiz/_index.json', 'utf8')) as { compiled: Compiled[] }[])
      .flatMap((quiz) => quiz.compiled)
      .map((question) => [question.shown.id, question]),
  )
  const found = compiled.get(questionId)
  if (!found) throw new Error(`the guide has no question ${questionId}`)
  return found
}

/** The right answer to a question, as a browser sends it. */
export function solve(key: QuestionKey): string[] | string {
  switch (key.kind) {
    case 'single':
    case 'multiple':
      return key.options.filter((option) => option.right).map((option) => option.id)
    case 'text':
      return key.accept[0] ?? ''
    case 'order':
      return key.steps.map((step) => step.id)
  }
}

/** Moves the focus with Tab until it is there; past the end of the page Tab begins at its top. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 80; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${target}`)
}

/** Gives the right answer with the keys of a keyboard alone, from wherever the focus is. */
export async function answerByKeyboard(page: Page, card: Locator, key: QuestionKey): Promise<void> {
  const right = solve(key)
  if (key.kind === 'text') {
    await tabTo(page, card.getByRole('textbox'))
    await page.keyboard.type(String(right))
  } else if (key.kind === 'multiple') {
    for (const box of await card.getByRole('checkbox').all()) {
      if (!right.includes((await box.getAttribute('value')) ?? '')) continue
      await tabTo(page, box)
      await page.keyboard.press('Space')
    }
  } else if (key.kind === 'single') {
    // One Tab stop for all of them; arrows move within.
    await tabTo(page, card.getByRole('radio').first())
    await page.keyboard.press('Space')
    const values = await card.getByRole('radio').evaluateAll((radios) => radios.map((radio) => radio.getAttribute('value') ?? ''))
    for (let step = values.findIndex((value) => right.includes(value)); step > 0; step--) await page.keyboard.press('ArrowDown')
  } else if (key.kind === 'order') await sortByKeyboard(page, card, key)
}

async function sortByKeyboard(page: Page, card: Locator, key: QuestionKey & { kind: 'order' }): Promise<void> {
  const steps = card.getByRole('listitem')
  for (const [place, step] of key.steps.entries()) {
    const text = step.html.replace(/<[^>]+>/g, '')
    const up = card.getByRole('button', { name: `Move up: ${text}`, exact: true })
    const findPlace = () =>
      steps.evaluateAll(
        (items, name) => items.findIndex((item) => item.querySelector('button')?.getAttribute('aria-label') === name),
        `Move up: ${text}`,
      )
    for (let at = await findPlace(); at > place; at--) {
      await tabTo(page, up)
      await page.keyboard.press('Enter')
      await steps
        .nth(at - 1)
        .getByRole('button', { name: `Move up: ${text}`, exact: true })
        .waitFor()
    }
  }
}
