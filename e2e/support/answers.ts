import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import type { QuestionKey } from '../../domain/catalog/types'
import { findKind } from '../../kinds/find-kind'
import type { Keyboard } from './quiz'

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
export const solve = (key: QuestionKey) => findKind(key.kind).solve(key)

/** Moves the focus with Tab until it is there; past the end of the page Tab begins at its top. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 80; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${target}`)
}

/** A wrong answer to a question, as a browser sends it. */
export function miss(key: QuestionKey) {
  const [wrong] = findKind(key.kind).misses(key)
  if (wrong === undefined) throw new Error(`nothing is known to be wrong for a question of kind ${key.kind}`)
  return wrong
}

/** Gives an answer, the right one unless told otherwise, with the keys of a keyboard alone. */
export async function answerByKeyboard(card: Locator, key: QuestionKey, choice = solve(key)): Promise<void> {
  // A kind may read what is there at once, and would find nothing.
  await card.waitFor()
  const keyboard: Keyboard = await import(`../../kinds/${key.kind}/keyboard.ts`)
  await keyboard.answer(card, choice)
}
