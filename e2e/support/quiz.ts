import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { parse } from 'yaml'
import { compileQuestion } from '../../domain/catalog/compile-quiz'
import { type Question, questionSchema } from '../../domain/catalog/question-schema'
import type { QuestionKey } from '../../domain/catalog/types'
import { findKind } from '../../kinds/find-kind'
import { substituteVersions } from '../../lib/markdown/versions'
import { expect } from './test'

/** What `kinds/<kind>/keyboard.ts` provides. */
export type Keyboard = { answer: (card: Locator, choice: string[] | string) => Promise<void> }

/** The questions of a quiz as their author wrote them. */
export const quizOf = (name: string): Question[] =>
  (parse(readFileSync(`content/quizzes/${name}.yaml`, 'utf8')) as { questions: unknown[] }).questions.map((one) =>
    questionSchema.parse(one),
  )

/** Both halves of a question, as the build makes them. */
export async function compiledOf(question: Question) {
  const { shown, key } = await compileQuestion(question)
  return { shown, key: { ...key, lessonId: '' } as QuestionKey }
}

/** Text of Markdown as a page shows it. */
export const plain = (markdown: string) => substituteVersions(markdown).replace(/[`*]/g, '').replace(/\s+/g, ' ').trim()

export const region = (page: Page) => page.getByRole('region', { name: 'Check yourself' })
export const group = (page: Page, question: Question) => region(page).getByRole('group', { name: plain(question.prompt) })
export const status = (page: Page) =>
  region(page)
    .getByRole('status')
    .filter({ hasText: /^(Right|Not right)/ })

/** Gives the right answer, or a wrong one, by keyboard alone, and has it checked. */
export async function answer(page: Page, question: Question, right: boolean): Promise<void> {
  const card = group(page, question)
  await expect(card).toBeVisible()
  const { key } = await compiledOf(question)
  const kind = findKind(question.kind)
  const keyboard: Keyboard = await import(`../../kinds/${question.kind}/keyboard.ts`)
  await keyboard.answer(card, right ? kind.solve(key) : (kind.misses(key)[0] ?? []))
  await card.locator('..').getByRole('button', { name: 'Check answer' }).press('Enter')
}
