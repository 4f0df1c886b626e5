import { createHash, randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { findViolations, WCAG } from './support/find-violations'
import { endGuide, findFreePort, startGuide, untilAnswers } from './support/serve'
import { expect, PATHS, test } from './support/test'

const DAY_MS = 24 * 60 * 60 * 1000
/** Two questions of "What is a container?" with a wrong and a right option of each, and where the first one's misconception is repaired. */
const KERNEL = { id: 'q-container-kernel', wrong: 'four', right: 'one', name: /^Three Linux containers run on one Linux server/ }
const RUN = { id: 'q-container-run-twice', wrong: 'again', right: 'conflict', name: /^You type these three commands/ }
type Asked = typeof KERNEL

const quiz = (page: Page) => page.getByRole('region', { name: 'Check yourself' })
const due = (page: Page) => page.getByRole('region', { name: /^Due today|^Nothing (more )?is due today/ })
const main = (page: Page) => page.getByRole('navigation', { name: 'Main' })

/** Picks and checks by keyboard alone. */
async function answer(box: ReturnType<typeof quiz>, question: Asked, right: boolean, sure?: string) {
  await expect(box.getByRole('group', { name: question.name })).toBeVisible()
  const option = box.locator(`input[value="${right ? question.right : question.wrong}"]`)
  await option.focus()
  await option.press('Space')
  if (sure) {
    const said = box.getByRole('radio', { name: sure, exact: true })
    await said.focus()
    await said.press('Space')
  }
  await box.getByRole('button', { name: 'Check answer' }).press('Enter')
  await expect(box.getByRole('status').filter({ hasText: /^(Right|Not right)/ })).toHaveText(right ? /^Right/ : /^Not right/)
}

/** A miss as it stands in the log, this long ago. */
const missed = (question: Asked, msAgo: number) => ({
  id: randomUUID(),
  type: 'question_answered',
  questionId: question.id,
  payload: { version: 'v', attempt: 1, choice: [question.wrong], confidence: 'sure' },
  at: new Date(Date.now() - msAgo).toISOString(),
})

/** Gives this browser a guest's log in which these were missed. */
async function missAsGuest(page: Page, questions: Asked[], msAgo = 2 * DAY_MS) {
  const events = questions.map((question) => ({ ...missed(question, msAgo), grade: { right: false, score: 0, misconceptions: [] } }))
  await page.goto('/privacy/')
  await page.evaluate((kept) => {
    for (const event of kept) localStorage.setItem(`ls:e:guest:${event.id}`, JSON.stringify([event]))
  }, events)
}

test('miss two, retry the wrong ones, give up, see the repair paragraph, meet the questions again in review tomorrow', async ({
  page,
  request,
}) => {
  test.slow()
  const now = new Date()
  await page.clock.install({ time: now })
  await page.goto(PATHS.container)
  await answer(quiz(page), KERNEL, false)
  await quiz(page).getByRole('button', { name: 'Next question' }).press('Enter')
  await answer(quiz(page), RUN, false)
  await quiz(page).getByRole('button', { name: 'Show all questions' }).press('Enter')
  await quiz(page).getByRole('button', { name: 'Retry the ones you missed' }).press('Enter')
  const [card] = [
    quiz(page)
      .locator('form')
      .filter({ has: page.getByRole('group', { name: KERNEL.name }) }),
  ]
  await answer(card, KERNEL, true)
  await answer(
    quiz(page)
      .locator('form')
      .filter({ has: page.getByRole('group', { name: RUN.name }) }),
    RUN,
    false,
  )
  await quiz(page).getByRole('button', { name: 'Give up and see answers' }).press('Enter')
  // Each answer is fetched; the attempt is closed with the last of them.
  await expect(quiz(page).getByRole('button', { name: 'Take the quiz again' })).toBeVisible()
  await expect(quiz(page)).toContainText('Given up')
  const again = quiz(page)
    .locator('form')
    .filter({ has: page.getByRole('group', { name: RUN.name }) })
  const href = await again
    .getByRole('link', { name: /Read it again|Back to the paragraph/ })
    .first()
    .getAttribute('href')
  await page.goto(href ?? '')
  await expect(page.locator(new URL(page.url()).hash)).toBeVisible()

  // The same day: nothing is due.
  await expect(main(page).getByRole('link', { name: 'Review', exact: true })).toBeVisible()
  await page.goto('/review/')
  await expect(due(page)).toContainText('tomorrow')

  // A question comes a day after its answer, and answering took a while.
  await page.clock.setSystemTime(new Date(now.getTime() + DAY_MS + 60 * 60 * 1000))
  await page.goto(PATHS.container)
  const lesson = await (await request.get('/questions/what-is-a-container.json')).json()
  await main(page)
    .getByRole('link', { name: `Review ${lesson.length} due` })
    .press('Enter')
  await expect(due(page)).toContainText(`1 of ${lesson.length} today`)
  const seen: string[] = []
  for (let number = 1; number <= lesson.length; number++) {
    await expect(due(page)).toContainText(`${number} of ${lesson.length} today`)
    for (const question of [KERNEL, RUN]) {
      if (!(await due(page).getByRole('group', { name: question.name }).isVisible())) continue
      await answer(due(page), question, question === KERNEL, 'Sure')
      if (question === RUN)
        await expect(
          due(page)
            .getByRole('link', { name: /Read it again|Back to the paragraph/ })
            .first(),
        ).toBeVisible()
      seen.push(question.id)
    }
    await due(page)
      .getByRole('button', { name: /^(Skip for now|Next question|Finish)$/ })
      .press('Enter')
  }
  expect(seen.sort()).toEqual([KERNEL.id, RUN.id])
  await expect(due(page)).toContainText('2 questions reviewed today.')
  await expect(due(page)).toContainText(`${lesson.length - 2} questions skipped.`)
})

test('a question that left the guide is not said to be skipped', async ({ page }) => {
  await missAsGuest(page, [KERNEL, { ...RUN, id: 'q-no-longer-asked' }])
  await page.goto('/review/')
  await answer(due(page), KERNEL, true)
  await due(page).getByRole('button', { name: 'Finish' }).press('Enter')
  await expect(due(page)).toContainText('1 question reviewed today.')
  await expect(due(page)).not.toContainText('skipped')
})

test('nothing in review says how a question gets there', async ({ page }) => {
  await page.goto('/review/')
  await expect(due(page)).toContainText('Nothing is in review yet')
  await expect(due(page).getByRole('link', { name: 'Go to the guide' })).toHaveAttribute('href', '/')
})

test('when every lesson is done, what is due is next', async ({ page, lessons }) => {
  await missAsGuest(page, [KERNEL])
  await page.evaluate(
    (ids) => {
      for (const lessonId of ids) {
        const event = { id: crypto.randomUUID(), type: 'lesson_completed', lessonId, payload: {}, at: new Date().toISOString() }
        localStorage.setItem(`ls:e:guest:${event.id}`, JSON.stringify([event]))
      }
    },
    lessons.map(({ id }) => id),
  )
  await page.goto(PATHS.progress)
  await expect(page.getByRole('region', { name: 'Every lesson is done' }).getByRole('link', { name: 'Review 1 question' })).toHaveAttribute(
    'href',
    '/review/',
  )
})

test('a question is paused, resumed and forgotten, and each can be taken back', async ({ page }) => {
  await missAsGuest(page, [KERNEL, RUN])
  await page.goto('/review/')
  await expect(main(page).getByRole('link', { name: 'Review 2 due' })).toBeVisible()
  await due(page).getByRole('button', { name: 'Forget it' }).click()
  await expect(main(page).getByRole('link', { name: 'Review 1 due' })).toBeVisible()
  await due(page).getByRole('button', { name: 'Undo' }).click()
  await expect(main(page).getByRole('link', { name: 'Review 2 due' })).toBeVisible()
  await due(page).getByRole('button', { name: 'Pause this question' }).click()
  await due(page).getByRole('button', { name: 'Next question' }).click()
  await due(page).getByRole('button', { name: 'Forget it' }).click()
  await due(page).getByRole('button', { name: 'Finish' }).click()
  await expect(main(page).getByRole('link', { name: 'Review', exact: true })).toBeVisible()

  await page.reload()
  const paused = page.getByRole('region', { name: 'Paused questions' })
  await expect(paused.getByRole('listitem')).toHaveCount(1)
  await paused.getByRole('button', { name: /^Resume/ }).click()
  await expect(main(page).getByRole('link', { name: 'Review 1 due' })).toBeVisible()
})

test('an account reviews the same on two devices, and the answer is kept as one in review', async ({
  context,
  page,
  browser,
  baseURL,
  person,
  login,
  database,
}) => {
  const learner = await person('Learner 1')
  await login(context, learner)
  const sent = await context.request.post('/api/events', {
    headers: { origin: baseURL ?? '' },
    data: { events: [missed(KERNEL, 3 * DAY_MS), missed(RUN, 2 * DAY_MS)] },
  })
  const { snapshot } = await sent.json()
  expect(Object.keys(snapshot.cards).sort()).toEqual([KERNEL.id, RUN.id])

  const other = await browser.newContext({ baseURL })
  await login(other, learner)
  const second = await other.newPage()
  for (const device of [page, second]) {
    await device.goto('/review/')
    await expect(main(device).getByRole('link', { name: 'Review 2 due' })).toBeVisible()
    await expect(due(device).getByRole('group', { name: KERNEL.name })).toBeVisible()
  }
  await answer(due(page), KERNEL, true, 'Sure')
  await expect
    .poll(async () => {
      const { rows } = await database.query('SELECT attempt, "right", confidence FROM "Answer" WHERE "userId" = $1 AND attempt IS NULL', [
        learner.id,
      ])
      return rows
    })
    .toEqual([{ attempt: null, right: true, confidence: 'sure' }])
  const { rows } = await database.query(
    'SELECT due > now() + interval \'2 days\' AS later FROM "ReviewCard" WHERE "userId" = $1 ORDER BY "questionId"',
    [learner.id],
  )
  expect(rows).toEqual([{ later: true }, { later: false }])
  await second.evaluate(() => localStorage.removeItem('ls:synced'))
  await second.reload()
  await expect(main(second).getByRole('link', { name: 'Review 1 due' })).toBeVisible()
  await other.close()
})

test('a server that is away loses no review', async ({ page, context }) => {
  await missAsGuest(page, [KERNEL])
  await page.goto('/review/')
  await context.route('**/api/quiz/grade', (route) => route.abort())
  const box = due(page).locator(`input[value="${KERNEL.right}"]`)
  await box.check()
  await due(page).getByRole('button', { name: 'Check answer' }).click()
  await expect(due(page)).toContainText('Your answer is kept in this browser')
  await context.unroute('**/api/quiz/grade')
  await page.reload()
  await expect(due(page)).toContainText('1 question reviewed today.')
})
test.use({ expected: /net::ERR_FAILED|ERR_INTERNET_DISCONNECTED/ })

test('review works without a network once a module is kept', async ({ page, context }) => {
  await missAsGuest(page, [KERNEL])
  await page.goto('/offline/')
  await page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: 'The basics' })
    .getByRole('button', { name: 'Keep for offline' })
    .click()
  await expect(page.getByText('“The basics” is kept on this device.')).toBeVisible()
  await context.setOffline(true)
  await page.goto('/review/')
  await due(page).locator(`input[value="${KERNEL.right}"]`).check()
  await due(page).getByRole('button', { name: 'Check answer' }).click()
  await expect(due(page)).toContainText('Your answer is kept in this browser')
})

test('the progress page tells how sure met how right, and which ideas were met and repaired', async ({ page }) => {
  await page.goto(PATHS.container)
  await answer(quiz(page), KERNEL, false, 'Sure')
  await page.goto(PATHS.progress)
  await expect(page.getByRole('region', { name: 'How sure, how right' })).toContainText('Not enough answers (1 of 5)')
  const ideas = page.getByRole('region', { name: 'Common ideas that you met' })
  await expect(ideas.getByRole('listitem')).toHaveCount(1)
  await expect(ideas.getByRole('listitem')).toContainText('Open')
  await expect(ideas.getByRole('link', { name: /^Read it again/ })).toHaveAttribute('href', /^\/get-started\/.+#/)

  await page.goto(PATHS.container)
  await quiz(page).getByRole('button', { name: 'Show all questions' }).click()
  await quiz(page).getByRole('button', { name: 'Retry the ones you missed' }).click()
  await answer(
    quiz(page)
      .locator('form')
      .filter({ has: page.getByRole('group', { name: KERNEL.name }) }),
    KERNEL,
    true,
  )
  await page.goto(PATHS.progress)
  await expect(ideas.getByRole('listitem')).toContainText('Repaired')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 800 } })

    test('review in each of its states has no barrier, and fits a phone', async ({ page }) => {
      test.slow()
      const look = async () => {
        expect(await findViolations(page, WCAG)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      }
      await page.goto('/review/')
      await expect(due(page)).toContainText('Nothing is in review yet')
      await look()
      await missAsGuest(page, [KERNEL, RUN])
      await page.goto('/review/')
      await expect(due(page)).toContainText('1 of 2 today')
      await look()
      await due(page).getByRole('button', { name: 'I do not know' }).click()
      await expect(due(page)).toContainText('The answer is shown.')
      await look()
      await due(page).getByRole('button', { name: 'Next question' }).click()
      await due(page).getByRole('button', { name: 'Pause this question' }).click()
      await due(page).getByRole('button', { name: 'Finish' }).click()
      await expect(page.getByRole('region', { name: 'Paused questions' })).toBeVisible()
      await look()
      await page.goto(PATHS.progress)
      await expect(page.getByRole('region', { name: 'How sure, how right' })).toBeVisible()
      await look()
    })
  })
}

test('what review fetches is the same for everyone and holds no key', async ({ request, page, lessons }) => {
  for (const { id } of lessons) {
    const response = await request.get(`/questions/${id}.json`)
    expect(response.status()).toBe(200)
    expect(response.headers()['set-cookie']).toBeUndefined()
    expect(await response.text()).not.toMatch(/"(right|accept|feedback|explanation|misconception|nearMisses|steps|repair)":/)
  }
  expect((await request.get('/questions/no-such-lesson.json')).status()).toBe(404)
  await page.goto('/review/')
  expect(await page.content()).not.toContain('q-container-kernel')
})

test.describe('the daily mail', () => {
  let url = ''
  let guide: ReturnType<typeof startGuide> | undefined

  test.beforeAll(async () => {
    const port = await findFreePort()
    url = `http://localhost:${port}`
    // Nothing is sent by the guide itself, so nobody needs to listen there.
    const mail = { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'guide@example.test' }
    guide = startGuide({ port, env: { DATABASE_URL: process.env.DATABASE_URL ?? '', NEXTAUTH_URL: url, PORT: String(port), ...mail } })
    await untilAnswers(`${url}/api/health`, guide)
  })
  test.afterAll(async () => {
    if (guide) await endGuide(guide)
  })

  test('is asked for in the settings, by the person alone, and stopped there', async ({ browser, person, login, database }) => {
    const [owner, stranger] = [await person('Learner 1'), await person('Learner 2')]
    const asked = async () =>
      (await database.query('SELECT "userId" FROM "ReviewMail" WHERE "userId" = ANY ($1)', [[owner.id, stranger.id]])).rows
    const context = await browser.newContext({ baseURL: url })
    await login(context, owner)
    const page = await context.newPage()
    await page.goto('/settings')
    const box = page.getByRole('checkbox', { name: 'Mail me once a day when something is due' })
    await box.check()
    await page.getByRole('region', { name: 'Mail about review' }).getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText(`At most one mail a day goes to ${owner.email}.`)).toBeVisible()
    expect(await asked()).toEqual([{ userId: owner.id }])
    await box.uncheck()
    await page.getByRole('region', { name: 'Mail about review' }).getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('No mail is sent to you.')).toBeVisible()
    expect(await asked()).toEqual([])
    await context.close()
  })

  test('is stopped signed out, by the link of its own mail and by no other', async ({ page, request, person, database }) => {
    const [owner, other] = [await person('Learner 1'), await person('Learner 2')]
    const tokens = { [owner.id]: `${randomUUID()}-token`, [other.id]: `${randomUUID()}-token` }
    for (const { id } of [owner, other]) {
      await database.query('INSERT INTO "ReviewMail" ("userId") VALUES ($1)', [id])
      const tokenHash = createHash('sha256')
        .update(tokens[id] ?? '')
        .digest('hex')
      await database.query('INSERT INTO "ReviewMailing" ("userId", day, "tokenHash") VALUES ($1, current_date, $2)', [id, tokenHash])
    }
    const asked = async (id: string) => (await database.query('SELECT 1 FROM "ReviewMail" WHERE "userId" = $1', [id])).rowCount
    const oneClick = (token: string) =>
      request.post(`/api/review-mail/stop?token=${token}`, {
        form: { 'List-Unsubscribe': 'One-Click' },
        headers: { origin: 'https://mail.example' },
      })

    for (const wrong of ['', 'guessed', owner.id]) expect((await oneClick(wrong)).status()).toBe(200)
    expect([await asked(owner.id), await asked(other.id)]).toEqual([1, 1])

    // A scanner that opens the link stops nothing; the button does.
    await page.goto(`/api/review-mail/stop?token=${tokens[owner.id]}`)
    expect(await asked(owner.id)).toBe(1)
    await page.getByRole('button', { name: 'Stop the daily mail' }).click()
    await expect(page.getByRole('status')).toContainText('Stopped.')
    expect([await asked(owner.id), await asked(other.id)]).toEqual([0, 1])

    expect((await oneClick(tokens[other.id] ?? '')).status()).toBe(200)
    expect((await oneClick(tokens[other.id] ?? '')).status()).toBe(200)
    expect(await asked(other.id)).toBe(0)
  })
})
