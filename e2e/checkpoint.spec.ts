import type { Page } from '@playwright/test'
import type { QuestionKey } from '../domain/catalog/types'
import { listKeys } from '../tests/list-keys'
import { answerByKeyboard, getCompiled, miss, solve, tabTo } from './support/answers'
import {
  type Drawn,
  doubleClick,
  drawFirst,
  handIn,
  MODULE,
  nextButton,
  openAt,
  openQuestion,
  post,
  postRight,
  questionOf,
  readAttempt,
  readFields,
  start,
  testOf,
  toOverview,
} from './support/checkpoint'
import { check, look } from './support/look'
import { expect, test } from './support/test'

test.use({ expected: /status of 4(0[0134]|09)|404 \(Not Found\)/ })

test('a whole checkpoint by keyboard alone, and no key in any response before it is handed in', async ({ page, learner, database }) => {
  test.slow()
  const bodies: { url: string; text: string }[] = []
  page.on('response', async (response) => {
    const text = await response.text().catch(() => '')
    bodies.push({ url: response.url(), text })
  })
  await page.goto(MODULE)
  await tabTo(page, page.getByRole('button', { name: 'Start the test' }))
  await page.keyboard.press('Enter')
  const region = testOf(page)
  await expect(region).toBeVisible()
  await expect(questionOf(page)).toBeFocused()
  const { questions } = await readAttempt(database, learner.id)
  for (const [index, { id }] of questions.entries()) {
    await expect(region).toContainText(`Question ${index + 1} of ${questions.length}`)
    await answerByKeyboard(questionOf(page), getCompiled(id).key)
    await tabTo(page, nextButton(page))
    await page.keyboard.press('Enter')
  }
  await expect(region.getByRole('heading', { name: 'Every question has an answer' })).toBeFocused()
  // Kept as they were given, so that a reload finds them.
  await expect.poll(async () => Object.keys((await readAttempt(database, learner.id)).answers).length).toBe(questions.length)
  await page.reload()
  await expect(region.getByRole('heading', { name: 'Every question has an answer' })).toBeVisible()

  const secrets = listKeys()
  expect(bodies.some(({ url }) => url.endsWith('.js'))).toBe(true)
  for (const { url, text } of bodies) {
    const bare = text.replace(/<[^>]+>|\\u003c[^>]*>|[`*]/g, '')
    expect(
      secrets.filter((secret) => bare.includes(secret)),
      `${url} tells`,
    ).toEqual([])
    expect(/"right":(true|false)|"score"|"repair"/.test(text) && !url.endsWith('.js'), `${url} judges`).toBe(false)
  }

  await tabTo(page, page.getByRole('button', { name: 'Hand in' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Passed with 100%' })).toBeVisible()
})

test('a double click, and a key pressed twice, go on by one question and hand nothing in', async ({ page, learner, database }) => {
  await start(page)
  const { questions } = await readAttempt(database, learner.id)
  const place = testOf(page).locator('header .count').first()
  await doubleClick(nextButton(page))
  await expect(place).toHaveText(`Question 2 of ${questions.length}`)
  const { keyboard } = page
  await nextButton(page).focus()
  await Promise.all([keyboard.press('Enter'), keyboard.press('Enter')])
  await expect(place).toHaveText(`Question 3 of ${questions.length}`)
  await doubleClick(testOf(page).getByRole('button', { name: 'Back' }))
  await expect(place).toHaveText(`Question 2 of ${questions.length}`)
  await doubleClick(testOf(page).getByRole('button', { name: 'Overview' }), page.getByRole('button', { name: 'Hand in' }))
  await openAt(page, 1)
  expect((await readAttempt(database, learner.id)).finishedAt).toBeNull()
})

test('one key carries a step to the end of its list, however slowly the screen is drawn', async ({ page, learner, database }) => {
  const { key } = getCompiled('q-image-stack')
  await start(page)
  await drawFirst(database, learner.id, key)
  await page.reload()
  const steps = questionOf(page).locator('[data-step]')
  await expect(steps.first()).toBeVisible()
  const ids = await steps.evaluateAll((list) => list.map((step) => step.getAttribute('data-step')))
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0
  })
  await steps
    .first()
    .getByRole('button', { name: /^Move down/ })
    .focus()
  for (const _step of ids.slice(1)) await page.keyboard.press('Enter')
  await expect(steps.last().getByRole('button', { name: /^Move up/ })).toBeFocused()
  await expect.poll(async () => (await readAttempt(database, learner.id)).answers).toEqual({ [key.id]: [...ids.slice(1), ids[0]] })
})

test('a failed attempt is reported by concept with the way back, and the next one has other questions', async ({
  page,
  learner,
  database,
}) => {
  await start(page)
  const first = await readAttempt(database, learner.id)
  await toOverview(page)
  await page.getByRole('button', { name: 'Hand in' }).click()
  const report = page.getByRole('region', { name: /^Not passed: 0% of the 80% needed/ })
  await expect(report).toBeVisible()
  await expect(report.getByText(/^0 of \d right$/)).toHaveCount(new Set(first.questions.map((question) => question.lessonId)).size)
  await expect(report.getByRole('link', { name: 'Back to the paragraph that answers this' })).toHaveCount(first.questions.length)
  await report.getByRole('link', { name: 'Back to the paragraph that answers this' }).first().click()
  await expect(page.locator(':target')).toBeVisible()
  await start(page)
  const second = await readAttempt(database, learner.id)
  expect(second.id).not.toBe(first.id)
  expect(second.questions).not.toEqual(first.questions)
})

test('a test whose clock has run out is handed in with what was kept, at the next look', async ({
  page,
  context,
  baseURL,
  learner,
  database,
}) => {
  await start(page, MODULE, 'with a clock')
  await expect(page.getByRole('timer')).toHaveText(/^1[12]:\d\d left$/)
  const { id: attemptId, questions } = await readAttempt(database, learner.id)
  const [question] = questions as [Drawn]
  expect(await postRight(context.request, baseURL ?? '', attemptId, question.id)).toBe(200)
  await database.query(`UPDATE "CheckpointAttempt" SET "endsAt" = now() - interval '1 minute' WHERE id = $1`, [attemptId])
  await page.reload()
  await expect(page.getByRole('heading', { name: /^Not passed: 1[0-9]%/ })).toBeVisible()
  expect(await postRight(context.request, baseURL ?? '', attemptId, question.id)).toBe(409)
})

/** Place and key of those that can be answered anew by keyboard: a box would be turned over, whatever it was. Two at least are always drawn. */
const listRetypable = (questions: Drawn[]) =>
  questions.map(({ id }, place) => [place, getCompiled(id).key] as const).filter(([, key]) => key.kind !== 'multiple') as [
    [number, QuestionKey],
    [number, QuestionKey],
  ]

const twoAnswers = (page: Page) => testOf(page).getByRole('alert').filter({ hasText: 'was answered in another tab or on another device' })

test('a tab that is behind is told, overwrites nothing, keeps what was typed, and does what the learner decides', async ({
  page: ahead,
  context,
  learner,
  database,
}) => {
  test.slow()
  await start(ahead)
  const { questions } = await readAttempt(database, learner.id)
  const read = () => readAttempt(database, learner.id)
  const [[one, first], [two, second]] = listRetypable(questions)
  const behind = await context.newPage()
  await behind.goto(MODULE)

  await openQuestion(ahead, one)
  await answerByKeyboard(questionOf(ahead), first)
  await expect.poll(async () => (await read()).answers).toEqual({ [first.id]: solve(first) })
  await openQuestion(behind, one)
  await answerByKeyboard(questionOf(behind), first, miss(first))
  await expect(twoAnswers(behind)).toBeVisible()
  const typed = await readFields(behind)
  expect(typed).not.toEqual(await readFields(ahead))

  // Nothing was lost on either side, wherever the learner goes, and handing in asks first.
  await openQuestion(behind, two)
  await expect(twoAnswers(behind)).toHaveCount(0)
  await expect(
    testOf(behind)
      .getByRole('status')
      .filter({ hasText: `Question ${one + 1} has two answers` }),
  ).toBeVisible()
  await toOverview(behind)
  await expect(behind.getByRole('listitem').filter({ hasText: 'Two answers, not decided' })).toHaveCount(1)
  await behind.getByRole('button', { name: 'Hand in' }).click()
  await expect(behind.getByRole('alert').filter({ hasText: 'The test was not handed in' })).toBeVisible()
  expect(await read()).toMatchObject({ answers: { [first.id]: solve(first) }, finishedAt: null })

  await tabTo(behind, behind.getByRole('button', { name: `Decide about question ${one + 1}` }))
  await behind.keyboard.press('Enter')
  expect(await readFields(behind)).toEqual(typed)
  await tabTo(behind, twoAnswers(behind).getByRole('button', { name: 'Record mine instead' }))
  await behind.keyboard.press('Enter')
  await expect.poll(async () => (await read()).answers).toEqual({ [first.id]: miss(first) })
  await expect(twoAnswers(behind)).toHaveCount(0)

  // The other way round, with the other decision: what is on the page gives way, and may be changed from there.
  await openQuestion(behind, two)
  await answerByKeyboard(questionOf(behind), second)
  await expect.poll(async () => (await read()).answers[second.id]).toEqual(solve(second))
  await openQuestion(ahead, two)
  await answerByKeyboard(questionOf(ahead), second, miss(second))
  await tabTo(ahead, twoAnswers(ahead).getByRole('button', { name: 'Show the other answer' }))
  await ahead.keyboard.press('Enter')
  await expect(twoAnswers(ahead)).toHaveCount(0)
  expect(await readFields(ahead)).toEqual(await readFields(behind))
  await answerByKeyboard(questionOf(ahead), second, miss(second))
  await expect.poll(async () => (await read()).answers).toEqual({ [first.id]: miss(first), [second.id]: miss(second) })
  await toOverview(ahead)
  await handIn(ahead, /^Not passed/)
})

test('a test whose time is up is handed in with the recorded answer, undecided or not', async ({
  page,
  context,
  baseURL,
  learner,
  database,
}) => {
  await page.clock.install()
  await start(page, MODULE, 'with a clock')
  const { id: attemptId, questions } = await readAttempt(database, learner.id)
  const [{ id }] = questions as [Drawn]
  expect(await postRight(context.request, baseURL ?? '', attemptId, id)).toBe(200)
  const { key } = getCompiled(id)
  await answerByKeyboard(questionOf(page), key, miss(key))
  await expect(twoAnswers(page)).toBeVisible()
  await page.clock.fastForward('15:00')
  await expect(page.getByRole('heading', { name: /^Not passed: 1[0-9]%/ })).toBeVisible()
  expect((await readAttempt(database, learner.id)).answers).toEqual({ [id]: solve(key) })
})

test.describe('on a bad connection', () => {
  test.use({ expected: /net::ERR_FAILED/ })
  test('an answer that arrived although the page heard nothing of it does not pass for one of another tab', async ({
    page,
    learner,
    database,
  }) => {
    await start(page)
    const [[place, key]] = listRetypable((await readAttempt(database, learner.id)).questions)
    let isAway = true
    await page.route('**/api/checkpoints/answer', async (route) => {
      const response = await route.fetch()
      await (isAway ? route.abort() : route.fulfill({ response }))
    })
    const read = async () => (await readAttempt(database, learner.id)).answers
    await openQuestion(page, place)
    await answerByKeyboard(questionOf(page), key, miss(key))
    await expect(page.getByRole('alert').filter({ hasText: 'The server could not be reached.' })).toBeVisible()
    expect(Object.keys(await read())).toEqual([key.id])
    isAway = false
    await answerByKeyboard(questionOf(page), key)
    await expect.poll(read).toEqual({ [key.id]: solve(key) })
    await expect(testOf(page).getByRole('alert').filter({ hasText: /./ })).toHaveCount(0)
  })
})

test('an attempt exists for its learner only', async ({ page, context, request, baseURL, learner: owner, person, elsewhere, database }) => {
  const theirs = await elsewhere(await person('Learner 2'))
  const origin = baseURL ?? ''
  await start(page)
  const { id: attemptId, questions } = await readAttempt(database, owner.id)
  const answer = { attemptId, questionId: questions[0]?.id, choice: ['x'] }
  for (const [path, body] of [
    ['/api/checkpoints/answer', answer],
    ['/api/checkpoints/finish', { attemptId }],
  ] as const) {
    expect((await post(theirs.request, origin, path, body)).status(), `${path} by another learner`).toBe(404)
    expect((await post(request, origin, path, body)).status(), `${path} signed out`).toBe(401)
    expect((await post(context.request, 'https://evil.example', path, body)).status(), `${path} from another site`).toBe(403)
    expect((await post(context.request, origin, path, { ...body, attemptId: 'nonsense' })).status()).toBe(400)
  }
  expect(await readAttempt(database, owner.id)).toMatchObject({ answers: {}, finishedAt: null })
  await theirs.goto(MODULE)
  await expect(theirs.getByRole('button', { name: 'Start the test' })).toBeVisible()
  for (const path of ['/api/checkpoints/answer', '/api/checkpoints/finish'])
    for (const _twice of [1, 2]) {
      const own = await post(context.request, origin, path, path.endsWith('answer') ? answer : { attemptId })
      expect(own.status(), `${path} by its learner`).toBe(200)
      expect(own.headers()['cache-control']).toContain('no-store')
    }
})

test('a guest sees what a checkpoint is and how to sign in', async ({ page }) => {
  await page.goto('/progress/')
  await page.getByRole('link', { name: /^Checkpoints/ }).click()
  await page.getByRole('link', { name: 'The basics', exact: true }).click()
  await expect(page).toHaveTitle(/Checkpoint: The basics/)
  await expect(page.getByRole('button', { name: /^Start/ })).toHaveCount(0)
  await page.getByRole('link', { name: 'Sign in' }).last().click()
  expect(new URL(page.url()).searchParams.get('to')).toBe(MODULE)
  await page.goto('/certificate')
  expect(new URL(page.url()).pathname).toBe('/sign-in')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 800 } })
    test('axe finds nothing in a checkpoint, and nothing scrolls sideways at 390 px', async ({
      page,
      context,
      baseURL,
      person,
      login,
      database,
    }) => {
      test.slow()
      for (const path of ['/checkpoints', MODULE]) await look(page, path)
      const learner = await person('Learner 1')
      await login(context, learner)
      for (const path of ['/checkpoints', MODULE]) await look(page, path)
      await start(page)
      const { id: attemptId, questions } = await readAttempt(database, learner.id)
      const [first] = questions as [Drawn]
      expect(await postRight(context.request, baseURL ?? '', attemptId, first.id)).toBe(200)
      await answerByKeyboard(questionOf(page), getCompiled(first.id).key, miss(getCompiled(first.id).key))
      await expect(twoAnswers(page)).toBeVisible()
      // One of each kind: the others look the same.
      const kinds = new Set<string>()
      for (const { id } of questions) {
        const { kind } = getCompiled(id).key
        if (!kinds.has(kind)) await check(page, `a question of kind ${kind}`)
        kinds.add(kind)
        await nextButton(page).click()
      }
      await check(page, 'the overview')
      await page.getByRole('button', { name: 'Decide about question 1' }).click()
      await page.getByRole('button', { name: 'Record mine instead' }).click()
      await toOverview(page)
      await handIn(page, /^Not passed/)
      await check(page, 'the report')
    })
  })
}
