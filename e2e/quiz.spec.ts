import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { parse } from 'yaml'
import { expect, PATHS, test } from './support/test'

type Option = { id: string; text: string; right?: boolean; feedback: string }
type Question = {
  id: string
  kind: string
  prompt: string
  explanation: string
  options?: Option[]
  accept?: string[]
  steps?: { id: string; text: string }[]
}
const quizOf = (name: string) => (parse(readFileSync(`content/quizzes/${name}.yaml`, 'utf8')) as { questions: Question[] }).questions
const questions = quizOf('what-is-a-container')
const plain = (markdown: string) => markdown.replace(/[`*]/g, '').replace(/\s+/g, ' ').trim()

const region = (page: Page) => page.getByRole('region', { name: 'Check yourself' })
const group = (page: Page, question: Question) => region(page).getByRole('group', { name: plain(question.prompt) })

/** Gives the right answer, or a wrong one, by keyboard alone. */
async function answer(page: Page, question: Question, right: boolean) {
  const card = group(page, question)
  await expect(card).toBeVisible()
  if (question.kind === 'single')
    await pick(
      card,
      question.options?.find((option) => Boolean(option.right) === right),
    )
  if (question.kind === 'multiple')
    for (const option of question.options ?? []) if (Boolean(option.right) === right) await pick(card, option)
  if (question.kind === 'text') {
    await card.getByRole('textbox').focus()
    await page.keyboard.type(right ? (question.accept?.[0] ?? '') : 'nothing of the kind')
  }
  if (question.kind === 'order') await sortSteps(card, question, right)
  await region(page).getByRole('button', { name: 'Check answer' }).focus()
  await page.keyboard.press('Enter')
}

async function pick(card: Locator, option: Option | undefined) {
  const box = card.locator(`input[value="${option?.id}"]`)
  await box.focus()
  await box.press('Space')
}

async function sortSteps(card: Locator, question: Question, right: boolean) {
  const wanted = (question.steps ?? []).map((step) => plain(step.text))
  if (!right) {
    // Any first move makes the shown order an answer; the shown order itself is never the right one.
    await card
      .getByRole('button', { name: /^Move down/ })
      .first()
      .press('Enter')
    await card
      .getByRole('button', { name: /^Move up/ })
      .nth(1)
      .press('Enter')
    return
  }
  const placeOf = async (text: string) => {
    const texts = (await card.getByRole('listitem').allInnerTexts()).map((shown) => shown.replace(/\s+/g, ' '))
    return texts.findIndex((shown) => shown.includes(text))
  }
  for (const [place, text] of wanted.entries())
    for (let at = await placeOf(text); at > place; at--) {
      await card
        .getByRole('listitem')
        .nth(at)
        .getByRole('button', { name: /^Move up/ })
        .press('Enter')
      await expect.poll(() => placeOf(text)).toBe(at - 1)
    }
}

const status = (page: Page) =>
  region(page)
    .getByRole('status')
    .filter({ hasText: /^(Right|Not right)/ })

test('miss two, retry the wrong ones only, give up and see the answers, by keyboard alone', async ({ page }) => {
  await page.goto(PATHS.container)
  for (const [index, question] of questions.entries()) {
    const right = index !== 0 && index !== 2
    await answer(page, question, right)
    await expect(status(page)).toHaveText(right ? /^Right/ : /^Not right/)
    await region(page)
      .getByRole('button', { name: index + 1 < questions.length ? 'Next question' : 'See the result' })
      .press('Enter')
  }
  await expect(region(page)).toContainText(`${questions.length - 2} of ${questions.length} right`)

  await region(page).getByRole('button', { name: 'Retry the ones you missed' }).press('Enter')
  await expect(region(page)).toContainText('Question 1 of 2')
  await answer(page, questions[0] as Question, true)
  await expect(status(page)).toHaveText(/^Right/)
  await region(page).getByRole('button', { name: 'Next question' }).press('Enter')
  await answer(page, questions[2] as Question, false)
  await expect(status(page)).toHaveText(/^Not right/)
  await region(page).getByRole('button', { name: 'See the result' }).press('Enter')
  await expect(region(page)).toContainText(`${questions.length - 1} of ${questions.length} right`)

  await region(page).getByRole('button', { name: 'Give up and see answers' }).press('Enter')
  await expect(region(page)).toContainText('Given up')
  await expect(group(page, questions[2] as Question).locator('..')).toContainText(`Accepted: ${questions[2]?.accept?.[0]}`)
  await expect(region(page).getByRole('button', { name: 'Take the quiz again' })).toBeVisible()
})

test('answers are kept through a reload', async ({ page }) => {
  await page.goto(PATHS.container)
  await answer(page, questions[0] as Question, false)
  await expect(status(page)).toHaveText(/^Not right/)
  await page.reload()
  await expect(region(page)).toContainText('Question 2 of')
  await page.goto(PATHS.progress)
  await expect(page.getByRole('region', { name: 'Recent quizzes' })).toContainText('What is a container?')
})

test('a wrong answer hears why, and the right one stays hidden', async ({ page }) => {
  await page.goto(PATHS.container)
  const [question] = questions
  const wrong = question?.options?.find((option) => !option.right)
  const right = question?.options?.find((option) => option.right)
  await answer(page, question as Question, false)
  await expect(region(page)).toContainText(plain(wrong?.feedback ?? ''))
  await expect(region(page)).not.toContainText(plain(right?.feedback ?? ''))
  await expect(region(page)).not.toContainText(plain(question?.explanation ?? ''))
})

test('a server that is away loses no answer', async ({ page, context }) => {
  test.info().annotations.push({ type: 'why', description: 'the browser notes the refused request itself' })
  await page.goto(PATHS.container)
  await context.route('**/api/quiz/grade', (route) => route.abort())
  await answer(page, questions[0] as Question, true)
  await expect(region(page)).toContainText('Your answer is kept in this browser')
  await context.unroute('**/api/quiz/grade')
  await region(page).getByRole('button', { name: 'Check answer' }).click()
  await expect(status(page)).toHaveText(/^Right/)
})
test.use({ expected: /net::ERR_FAILED/ })

test('no key is in any response before a question was submitted', async ({ page, request, baseURL, lessons }) => {
  test.slow()
  const bodies: { url: string; text: string }[] = []
  page.on('response', async (response) => {
    const text = await response.text().catch(() => '')
    bodies.push({ url: response.url(), text })
  })
  const secrets = lessons.flatMap(({ id }) =>
    quizOf(id).flatMap((question) => [question.explanation, ...(question.options ?? []).map((option) => option.feedback)].map(plain)),
  )
  expect(secrets.length).toBeGreaterThan(20 * lessons.length)
  for (const { path } of lessons) {
    await page.goto(path, { waitUntil: 'networkidle' })
    const flight = await request.get(`${baseURL}${path}`, { headers: { RSC: '1' } })
    bodies.push({ url: 'flight', text: await flight.text() })
  }
  for (const path of ['/llms-full.txt', ...lessons.map(({ path }) => path.replace(/\/$/, '.md'))])
    bodies.push({ url: path, text: await (await request.get(path)).text() })
  const { version, pageCount } = await (await request.get('/search-index/index.json')).json()
  for (let number = 0; number < pageCount; number++) {
    const response = await request.get(`/search-index/${version}/page-${number}.json`)
    expect(response.status()).toBe(200)
    bodies.push({ url: response.url(), text: await response.text() })
  }
  expect(bodies.some(({ url }) => url.endsWith('.js'))).toBe(true)
  for (const { url, text } of bodies) {
    const bare = text.replace(/<[^>]+>|\\u003c[^>]*>|[`*]/g, '')
    // One assertion a body: tens of thousands of them would take longer than the pages.
    expect(
      secrets.filter((secret) => bare.includes(secret)),
      `${url} tells`,
    ).toEqual([])
    expect(/"right":(true|false)/.test(text), `${url} marks options`).toBe(false)
  }
})
