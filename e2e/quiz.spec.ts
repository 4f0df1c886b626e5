import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listValues } from '../kinds/parts/list-values'
import { substituteVersions } from '../lib/markdown/versions'
import { answer, compiledOf, group, plain, quizOf, region, status } from './support/quiz'
import { expect, PATHS, test } from './support/test'

const questions = quizOf('what-is-a-container')

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
  const result = region(page).getByRole('heading', { name: / right$/ })
  await expect(result).toBeFocused()

  await region(page).getByRole('button', { name: 'Retry the ones you missed' }).press('Enter')
  await expect(region(page)).toContainText('Question 1 of 2')
  await answer(page, questions[0] as (typeof questions)[number], true)
  await expect(status(page)).toHaveText(/^Right/)
  await region(page).getByRole('button', { name: 'Next question' }).press('Enter')
  await answer(page, questions[2] as (typeof questions)[number], false)
  await expect(status(page)).toHaveText(/^Not right/)
  await region(page).getByRole('button', { name: 'See the result' }).press('Enter')
  await expect(region(page)).toContainText(`${questions.length - 1} of ${questions.length} right`)

  await region(page).getByRole('button', { name: 'Give up and see answers' }).press('Enter')
  await expect(region(page)).toContainText('Given up')
  await expect(result).toBeFocused()
  const [accepted] = listValues(questions[2], 'accept')
  await expect(group(page, questions[2] as (typeof questions)[number]).locator('..')).toContainText(`Accepted: ${accepted}`)
  await expect(region(page).getByRole('button', { name: 'Take the quiz again' })).toBeVisible()
})

test('answers are kept through a reload', async ({ page }) => {
  await page.goto(PATHS.container)
  await answer(page, questions[0] as (typeof questions)[number], false)
  await expect(status(page)).toHaveText(/^Not right/)
  await page.reload()
  await expect(region(page)).toContainText('Question 2 of')
  await page.goto(PATHS.progress)
  await expect(page.getByRole('region', { name: 'Recent quizzes' })).toContainText('What is a container?')
})

test('a second click while an answer is being checked is no second answer', async ({ page, learner, database }) => {
  const [question] = questions as [(typeof questions)[number]]
  await page.goto(PATHS.container)
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/api/quiz/grade', async (route) => {
    await released
    await route.continue()
  })
  await answer(page, question, true)
  // It says that it is disabled, which stops no finger.
  await region(page).getByRole('button', { name: 'Checking' }).dblclick({ force: true })
  release()
  await expect(status(page)).toHaveText(/^Right/)
  const countAnswers = async () => {
    const { rows } = await database.query('SELECT count(*)::int AS answers FROM "LearnerEvent" WHERE "userId" = $1 AND "questionId" = $2', [
      learner.id,
      question.id,
    ])
    return rows[0].answers
  }
  await expect.poll(countAnswers).toBe(1)
})

test('a wrong answer hears why, and the right one stays hidden', async ({ page }) => {
  await page.goto(PATHS.container)
  const [question] = questions
  const options = question?.kind === 'single' ? question.options : []
  const wrong = options.find((option) => !option.right)
  const right = options.find((option) => option.right)
  await answer(page, question as (typeof questions)[number], false)
  await expect(region(page)).toContainText(plain(wrong?.feedback ?? ''))
  await expect(region(page)).not.toContainText(plain(right?.feedback ?? ''))
  await expect(region(page)).not.toContainText(plain(question?.explanation ?? ''))
})

test('a server that is away loses no answer', async ({ page, context }) => {
  test.info().annotations.push({ type: 'why', description: 'the browser notes the refused request itself' })
  await page.goto(PATHS.container)
  await context.route('**/api/quiz/grade', (route) => route.abort())
  await answer(page, questions[0] as (typeof questions)[number], true)
  await expect(region(page)).toContainText('Your answer is kept in this browser')
  await context.unroute('**/api/quiz/grade')
  await region(page).getByRole('button', { name: 'Check answer' }).click()
  await expect(status(page)).toHaveText(/^Right/)
})
test.use({ expected: /net::ERR_FAILED/ })

/** Without markup, so that a text is found however it is highlighted. */
const toBare = (text: string) => text.replace(/<[^>]+>|\\u003c[^>]*>|[`*]/g, '').replace(/\s+/g, ' ')

const listFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

test('giving up again, after some answers could not be had, counts each question as given up once', async ({ page }) => {
  await page.goto(PATHS.container)
  await region(page).getByRole('button', { name: 'Show all questions' }).click()
  let isAway = true
  await page.route('**/api/quiz/reveal', (route) =>
    isAway && route.request().postData()?.includes(`"${questions[0]?.id}"`) ? route.abort() : route.continue(),
  )
  const giveUp = region(page).getByRole('button', { name: 'Give up and see answers' })
  await giveUp.click()
  await expect(region(page).getByRole('listitem').filter({ hasText: 'Given up' })).toHaveCount(questions.length - 1)
  await expect(giveUp).not.toHaveAttribute('aria-disabled')
  isAway = false
  await giveUp.click()
  await expect(region(page).getByRole('button', { name: 'Take the quiz again' })).toBeVisible()
  const ids = await page.evaluate(() =>
    Object.entries(localStorage).flatMap(([key, value]) => {
      const [event] = key.startsWith('ls:e:guest:') ? JSON.parse(value) : []
      return event?.type === 'answers_revealed' ? [event.questionId as string] : []
    }),
  )
  expect(ids.sort()).toEqual(questions.map(({ id }) => id).sort())
})

test('no key is in any response before a question was submitted', async ({ page, request, baseURL, lessons }) => {
  test.slow()
  const bodies: { url: string; text: string }[] = []
  page.on('response', async (response) => {
    const text = await response.text().catch(() => '')
    bodies.push({ url: response.url(), text })
  })
  const asked = lessons.flatMap(({ id }) => quizOf(id))
  const compiled = await Promise.all(asked.map(compiledOf))
  const said = asked.flatMap((question) => ['feedback', 'explanation'].flatMap((name) => listValues(question, name)).map(plain))
  // What a lesson teaches, or a question shows, in other words than its key.
  const taught = [
    'content/glossary.yaml',
    ...listFiles('content/lessons'),
    ...listFiles('content/samples'),
    ...listFiles('components/mdx/figures'),
  ]
  const written = taught.map((file) => readFileSync(file, 'utf8')).join('\n')
  const shown = toBare(substituteVersions(`${written}${JSON.stringify(compiled.map((one) => one.shown))}`))
  const typed = compiled.flatMap(({ key }) => listValues(key, 'accept')).filter((text) => text.length > 10 && !shown.includes(plain(text)))
  const paired = compiled.flatMap(({ key }) => (key.kind === 'match' ? key.pairs.map(({ left, right }) => `${left}=${right}`) : []))
  const secrets = [...said, ...typed.map(plain), ...paired]
  expect(secrets.length).toBeGreaterThan(20 * lessons.length)
  expect(Math.min(typed.length, paired.length)).toBeGreaterThan(10)
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
    const bare = toBare(text)
    // One assertion a body: tens of thousands of them would take longer than the pages.
    expect(
      secrets.filter((secret) => bare.includes(secret)),
      `${url} tells`,
    ).toEqual([])
    // A property, that is, and not the two ends of a condition in minified code.
    expect(/[{,]\\?"(right|accept|nearMisses|decoys)\\?":(true|false|\[|\{|")/.test(text), `${url} marks what is right`).toBe(false)
  }
})
