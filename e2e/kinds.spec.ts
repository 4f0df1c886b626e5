import type { Page } from '@playwright/test'
import type { Question } from '../domain/catalog/question-schema'
import type { OutlineLesson } from '../domain/catalog/rules/outline'
import { findKind, KIND_NAMES } from '../kinds/find-kind'
import { findViolations, WCAG } from './support/find-violations'
import { answer, compiledOf, group, plain, quizOf, region } from './support/quiz'
import { expect, test } from './support/test'

/** The first question of this kind that the guide has. */
function findQuestion(kind: string, lessons: OutlineLesson[]): { path: string; question: Question } {
  for (const { id, path } of lessons) {
    const question = quizOf(id).find((one) => one.kind === kind)
    if (question) return { path, question }
  }
  throw new Error(`no quiz has a question of the kind ${kind}`)
}

/** All questions are shown, and the keyboard gets there. */
async function open(page: Page, path: string) {
  await page.goto(path, { waitUntil: 'networkidle' })
  await region(page).getByRole('button', { name: 'Show all questions' }).press('Enter')
}

const cardOf = (page: Page, question: Question) => group(page, question).locator('..')
const toText = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&#x3C;|&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

async function expectNoViolations(page: Page, state: string) {
  expect(await findViolations(page, WCAG), state).toEqual([])
}

for (const kind of KIND_NAMES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(colorScheme, () => {
      test.use({ colorScheme })
      test(`${kind}: axe finds nothing while it is open, once it is wrong, solved and given up`, async ({ page, lessons }) => {
        test.slow()
        const { path, question } = findQuestion(kind, lessons)
        await open(page, path)
        await expectNoViolations(page, 'open')
        await answer(page, question, false)
        await expect(cardOf(page, question)).toContainText('Not right')
        await expectNoViolations(page, 'wrong')
        await region(page).getByRole('button', { name: 'Retry the ones you missed' }).press('Enter')
        await answer(page, question, true)
        await expect(cardOf(page, question)).toContainText('Right.')
        await expectNoViolations(page, 'solved')
      })
    })
  }

  test(`${kind}: missed, tried again and solved by keyboard alone, told only what may be told`, async ({ page, lessons }) => {
    const { path, question } = findQuestion(kind, lessons)
    const { key } = await compiledOf(question)
    const why = toText(key.explanation)
    await open(page, path)
    const card = cardOf(page, question)
    await answer(page, question, false)
    await expect(card).toContainText('Not right')
    await expect(card).not.toContainText(why)
    await expect(card).not.toContainText('Accepted')
    await region(page).getByRole('button', { name: 'Retry the ones you missed' }).press('Enter')
    await answer(page, question, true)
    await expect(card).toContainText('Right.')
    await expect(card).toContainText(why)
    await page.reload({ waitUntil: 'networkidle' })
    await region(page).getByRole('button', { name: 'Show all questions' }).press('Enter')
    await expect(cardOf(page, question)).toContainText(why)
  })

  test(`${kind}: giving up shows what was right`, async ({ page, lessons }) => {
    const { path, question } = findQuestion(kind, lessons)
    const { key } = await compiledOf(question)
    const told = findKind(kind).tell(key, null, true)
    await open(page, path)
    await answer(page, question, false)
    await region(page).getByRole('button', { name: 'Give up and see answers' }).press('Enter')
    const card = cardOf(page, question)
    await expect(card).toContainText('given up')
    await expect(card).toContainText(toText(key.explanation))
    for (const text of told.solution?.texts?.slice(0, 1) ?? []) await expect(card).toContainText(text.split('\n')[0] ?? text)
    // "Right" stands before the sentence already.
    for (const part of told.options.filter(({ right }) => right))
      await expect(card).toContainText(toText(part.feedback).replace(/^Right\. /, ''))
    await expectNoViolations(page, 'given up')
  })
}

test('at 390 pixels no kind makes the page scroll sideways', async ({ page, lessons }) => {
  test.slow()
  await page.setViewportSize({ width: 390, height: 844 })
  for (const kind of KIND_NAMES) {
    const { path, question } = findQuestion(kind, lessons)
    await open(page, path)
    await answer(page, question, false)
    await expect(cardOf(page, question)).toContainText('Not right')
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${kind} on ${path}`).toBeLessThanOrEqual(390)
  }
})

test('fields in code have names that say which blank they are', async ({ page, lessons }) => {
  const { path, question } = findQuestion('blanks', lessons)
  await open(page, path)
  const { blanks } = question as Extract<Question, { kind: 'blanks' }>
  for (const [index, { hint }] of blanks.entries())
    await expect(
      group(page, question).getByRole('textbox', {
        name: `Blank ${index + 1} of ${blanks.length}${hint ? `: ${plain(hint)}` : ''}`,
        exact: true,
      }),
    ).toBeVisible()
})
