import { randomUUID } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import { db } from '../../lib/db'
import { listQuestionVersions } from '../catalog/list-question-versions'
import { recordEvents } from '../progress/record-events'
import { applyRegrade } from '../progress/regrade-answers'
import type { LearnerEvent, ReviewPayload } from '../progress/types'
import { gradeEvent } from './grade-event'
import { listAnswers } from './list-answers'
import { prepareRegrade } from './prepare-regrade'

type Option = { id: string; html: string; right: boolean }
const NOW = new Date('2026-06-01T12:00:00.000Z')
const current = listQuestionVersions().find(({ kind }) => kind === 'single') as ReturnType<typeof listQuestionVersions>[number]
const options = (current.key as { options: Option[] }).options
const wrong = options.find((option) => !option.right) as Option
const right = options.find((option) => option.right) as Option
/** As it was before an edit turned the key round. */
const older = {
  ...current,
  version: 'older',
  shown: { ...(current.shown as object), prompt: 'As it was asked before' },
  key: { ...(current.key as object), version: 'older', options: options.map((option) => ({ ...option, right: option.id === wrong.id })) },
}

const createUser = async () => (await db.user.create({ data: { name: 'Learner 1' } })).id
async function answer(userId: string, minute: number, payload: Partial<ReviewPayload>, review = false) {
  const kept = { version: 'older', choice: [wrong.id], ...payload }
  const event = {
    id: randomUUID(),
    at: new Date(Date.UTC(2026, 4, 1, 0, minute)).toISOString(),
    questionId: current.questionId,
    ...(review ? { type: 'review_answered', payload: kept } : { type: 'question_answered', payload: { ...kept, attempt: 1 } }),
  } as LearnerEvent
  await recordEvents({ userId, events: [event], grade: gradeEvent, now: NOW })
}

beforeEach(async () => {
  await db.questionVersion.createMany({ data: [current, older] as never })
})

it('shows each answer with the question as it was then, in the order that was seen, newest first', async () => {
  const userId = await createUser()
  const shown = options.map(({ id }) => id).reverse()
  await answer(userId, 1, { shown, confidence: 'sure', tookMs: 4200 })
  await answer(userId, 2, { version: current.version, choice: [right.id] }, true)
  const { answers, hasMore } = await listAnswers({ userId, page: 1 })
  expect(hasMore).toBe(false)
  expect(answers).toMatchObject([
    { attempt: null, right: true, isOlder: false, given: [{ html: right.html }], before: null },
    { attempt: 1, right: true, isOlder: true, confidence: 'sure', tookMs: 4200, question: { prompt: 'As it was asked before' } },
  ])
  expect(answers[1]?.offered.map(({ id }) => id)).toEqual(shown)
  expect(answers[1]?.offered.filter(({ isPicked }) => isPicked).map(({ id }) => id)).toEqual([wrong.id])
})

it('an answer that arrives after an edit is graded by the version that was shown, and by the key in force where that is not known', async () => {
  const grade = (version: string, choice: Option) => gradeEvent(current.questionId, { version, choice: [choice.id] })
  expect(await grade('older', wrong)).toMatchObject({ right: true, score: 1 })
  expect(await grade('older', right)).toMatchObject({ right: false, score: 0 })
  expect(await grade(current.version, right)).toMatchObject({ right: true, score: 1 })
  expect(await grade('never-noted', right)).toMatchObject({ right: true, score: 1 })
  await db.questionVersion.create({ data: { ...older, questionId: 'q-retired-since', kind: 'single' } as never })
  expect(await gradeEvent('q-retired-since', { version: 'older', choice: [wrong.id] })).toMatchObject({ right: true })
  expect(await gradeEvent('q-retired-since', { version: 'other', choice: [wrong.id] })).toBeNull()
})

it('tells the score before a regrade, of the first of them', async () => {
  const userId = await createUser()
  await answer(userId, 1, {})
  const regrade = async (policy: 'either' | 'new' | 'full') =>
    applyRegrade(await prepareRegrade({ questionId: current.questionId, policy, from: null }))
  await regrade('either')
  expect((await listAnswers({ userId, page: 1 })).answers).toMatchObject([{ right: true, score: 1, before: null }])
  await regrade('new')
  expect((await listAnswers({ userId, page: 1 })).answers).toMatchObject([{ right: false, score: 0, before: { right: true, score: 1 } }])
  await regrade('full')
  expect((await listAnswers({ userId, page: 1 })).answers).toMatchObject([{ right: true, score: 1, before: { right: true, score: 1 } }])
})

it('shows nobody the answers of somebody else, and all of them over its pages', async () => {
  const [owner, stranger] = [await createUser(), await createUser()]
  for (let minute = 0; minute < 23; minute++) await answer(owner, minute, {})
  const [first, second, third] = await Promise.all([1, 2, 3].map((page) => listAnswers({ userId: owner, page })))
  expect([first, second, third].map((one) => [one?.answers.length, one?.hasMore])).toEqual([
    [20, true],
    [3, false],
    [0, false],
  ])
  expect(new Set([...(first?.answers ?? []), ...(second?.answers ?? [])].map(({ id }) => id)).size).toBe(23)
  expect((await listAnswers({ userId: stranger, page: 1 })).answers).toEqual([])
})

it('keeps an answer readable whose version was never noted', async () => {
  const userId = await createUser()
  await answer(userId, 1, { version: 'never-noted' })
  expect((await listAnswers({ userId, page: 1 })).answers).toMatchObject([{ question: null, given: [{ text: wrong.id }], isOlder: true }])
})

it.each([
  ['no such question', 'q-nobody-asked', null, 'The guide has no question "q-nobody-asked"'],
  ['nobody answered an older version', null, null, 'there is nothing to regrade'],
  ['the version in force', null, current.version, 'is the version of'],
] as const)('a regrade is refused with a sentence: %s', async (_why, questionId, from, sentence) => {
  const prepare = prepareRegrade({ questionId: questionId ?? current.questionId, policy: 'new', from })
  await expect(prepare).rejects.toThrow(sentence)
})

it('a regrade is refused for a version that nobody answered, and for an old key that is not known', async () => {
  await answer(await createUser(), 1, { version: 'never-noted' })
  const { questionId } = current
  await expect(prepareRegrade({ questionId, policy: 'new', from: 'other' })).rejects.toThrow('Older versions with answers: never-noted (1)')
  await expect(prepareRegrade({ questionId, policy: 'either', from: null })).rejects.toThrow('is not known for never-noted')
  expect((await prepareRegrade({ questionId, policy: 'full', from: null })).toVersion).toBe(current.version)
})
