import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { db } from '../../lib/db'
import { createUser } from '../../tests/factories'
import { gradeShown } from '../quiz/grade-shown'
import { finishCheckpoint } from './finish-checkpoint'
import { getCheckpoint } from './get-checkpoint'
import { listCheckpoints } from './list-checkpoints'
import { GRACE_MS } from './rules/terms'
import { saveCheckpointAnswer } from './save-checkpoint-answer'
import { startCheckpoint } from './start-checkpoint'
import type { Choice, DrawnQuestion, Grader } from './types'

const moduleId = 'the-basics'
const grade = gradeShown
/** Grades an answer by its text: what a real grader says of real keys is proved beside it. */
const gradeByWord: Grader = (_question, choice) => ({ right: choice === 'right', score: choice === 'right' ? 1 : 0, misconceptions: [] })

async function open(timed = false) {
  const { id: userId } = await createUser()
  const { attemptId } = await startCheckpoint({ userId, moduleId, timed, grade })
  const row = await db.checkpointAttempt.findUniqueOrThrow({ where: { id: attemptId } })
  return { userId, attemptId, row, questions: row.questions as unknown as DrawnQuestion[] }
}
const read = (attemptId: string) => db.checkpointAttempt.findUniqueOrThrow({ where: { id: attemptId } })

describe('startCheckpoint', () => {
  it('draws on the server, and answers the open attempt when asked again, also by two tabs at once', async () => {
    const { id: userId } = await createUser()
    const started = await Promise.all([1, 2, 3].map(() => startCheckpoint({ userId, moduleId, timed: false, grade })))
    expect(new Set(started.map(({ attemptId }) => attemptId)).size).toBe(1)
    expect(await startCheckpoint({ userId, moduleId, timed: true, grade })).toEqual(started[0])
    expect(await db.checkpointAttempt.findMany()).toMatchObject([{ userId, moduleId, endsAt: null, finishedAt: null, answers: {} }])
  })

  it('draws anew after a finished attempt', async () => {
    const { userId, attemptId, row } = await open()
    await finishCheckpoint({ userId, attemptId, grade })
    const next = await startCheckpoint({ userId, moduleId, timed: false, grade })
    expect(next.attemptId).not.toBe(attemptId)
    expect((await read(next.attemptId)).seed).not.toBe(row.seed)
  })

  it('refuses a module without questions, and a user who is gone', async () => {
    const { id: userId } = await createUser()
    await expect(startCheckpoint({ userId, moduleId: 'nonsense', timed: false, grade })).rejects.toMatchObject({ code: 'not-found' })
    await db.user.delete({ where: { id: userId } })
    await expect(startCheckpoint({ userId, moduleId, timed: false, grade })).rejects.toMatchObject({ code: 'unauthenticated' })
  })
})

describe('saveCheckpointAnswer', () => {
  it('keeps answers in any order, repeated or at once, the newest for each question, and tells nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: 7 }), fc.string({ maxLength: 5, unit: 'grapheme' })), { maxLength: 8 }),
        async (saves) => {
          const { userId, attemptId, questions } = await open()
          const save = (at: number, choice: string) =>
            saveCheckpointAnswer({ userId, attemptId, questionId: questions[at]?.id ?? '', choice: choice.replaceAll('\0', ''), grade })
          for (const [at, choice] of saves) {
            expect(await save(at, choice)).toBeUndefined()
            await save(at, choice)
          }
          const expected = Object.fromEntries(saves.map(([at, choice]) => [questions[at]?.id, choice.replaceAll('\0', '')]))
          expect((await read(attemptId)).answers).toEqual(expected)
        },
      ),
      { numRuns: 8 },
    )
    const { userId, attemptId, questions } = await open()
    await Promise.all(questions.map(({ id }) => saveCheckpointAnswer({ userId, attemptId, questionId: id, choice: [id], grade })))
    expect((await read(attemptId)).answers).toEqual(Object.fromEntries(questions.map(({ id }) => [id, [id]])))
  })

  it("refuses somebody else's attempt, a question that was not drawn, and an attempt that was handed in", async () => {
    const { userId, attemptId, questions } = await open()
    const { id: stranger } = await createUser('Learner 2')
    const save = (args: object) =>
      saveCheckpointAnswer({ userId, attemptId, questionId: questions[0]?.id ?? '', choice: 'x', grade, ...args })
    await expect(save({ userId: stranger })).rejects.toMatchObject({ code: 'not-found', field: 'attemptId' })
    await expect(save({ questionId: 'what-is-it' })).rejects.toMatchObject({ code: 'not-found', field: 'questionId' })
    await finishCheckpoint({ userId, attemptId, grade })
    await expect(save({})).rejects.toMatchObject({ code: 'conflict' })
    expect((await read(attemptId)).answers).toEqual({})
  })
})

describe('saveCheckpointAnswer from several pages', () => {
  async function openTwice() {
    const { userId, attemptId, questions } = await open()
    const [first, second] = questions.map((question) => question.id) as [string, string]
    const save = (choice: Choice, known?: Choice | null) =>
      saveCheckpointAnswer({ userId, attemptId, questionId: first, choice, known, grade })
    const stored = async () => (await read(attemptId)).answers
    return { userId, attemptId, first, second, save, stored }
  }
  const refused = { code: 'conflict', field: 'known' }

  it('takes a first answer, its changes by a page that knows the last one, and the same answer again', async () => {
    const { first, save, stored } = await openTwice()
    const changes: [Choice, Choice | null][] = [
      ['a', null],
      ['', 'a'],
      [['b', 'c'], ''],
      [
        ['c', 'b'],
        ['b', 'c'],
      ],
      [[], ['c', 'b']],
      ['null', []],
    ]
    for (const [choice, known] of changes) {
      for (const _twice of [1, 2]) await save(choice, known)
      expect(await stored()).toEqual({ [first]: choice })
    }
  })

  it('refuses a page that does not know of the stored answer, which stays; what the learner decides is taken', async () => {
    const { first, save, stored } = await openTwice()
    await save(['a', 'b'], null)
    for (const known of [null, '', 'a', [], ['b', 'a'], ['a'], 'null']) await expect(save(['z'], known)).rejects.toMatchObject(refused)
    expect(await stored()).toEqual({ [first]: ['a', 'b'] })
    await save(['a', 'b'], ['a'])
    await save(['z'])
    expect(await stored()).toEqual({ [first]: ['z'] })
    await save('', ['z'])
    await expect(save(['z'], null)).rejects.toMatchObject(refused)
    expect(await stored()).toEqual({ [first]: '' })
  })

  it('refuses a page that knows of an answer where none is stored', async () => {
    const { save, stored } = await openTwice()
    for (const known of ['a', '', []]) await expect(save('b', known)).rejects.toMatchObject(refused)
    expect(await stored()).toEqual({})
  })

  it('takes the answer of exactly one of several pages at once, and leaves the other questions alone', async () => {
    const { userId, attemptId, first, second, save, stored } = await openTwice()
    for (const known of [null, 'other']) {
      const choices = ['1', '2', '3', '4'].map((page) => [page, String(known)])
      const ends = await Promise.allSettled([
        ...choices.map((choice) => save(choice, known)),
        saveCheckpointAnswer({ userId, attemptId, questionId: second, choice: 'x', known: known && 'x', grade }),
      ])
      const won = ends.slice(0, choices.length).flatMap((end, at) => (end.status === 'fulfilled' ? [choices[at]] : []))
      expect(won).toHaveLength(1)
      for (const end of ends) if (end.status === 'rejected') expect(end.reason).toMatchObject(refused)
      expect(await stored()).toEqual({ [first]: won[0], [second]: 'x' })
      await save('other')
    }
  })

  it('says of a test that was handed in that it was, whatever the page knows', async () => {
    const { userId, attemptId, first, save, stored } = await openTwice()
    await save('a', null)
    await finishCheckpoint({ userId, attemptId, grade })
    for (const known of [undefined, null, 'a']) await expect(save('b', known)).rejects.toMatchObject({ code: 'conflict', field: undefined })
    expect(await stored()).toEqual({ [first]: 'a' })
    const { id: stranger } = await createUser('Learner 2')
    const theirs = { userId: stranger, attemptId, questionId: first, choice: 'b', known: 'a', grade }
    await expect(saveCheckpointAnswer(theirs)).rejects.toMatchObject({ code: 'not-found', field: 'attemptId' })
  })
})

describe('finishCheckpoint', () => {
  it('grades once: the first result stands, whoever asks again and however the keys change', async () => {
    const { userId, attemptId, questions } = await open()
    for (const [at, { id }] of questions.entries())
      await saveCheckpointAnswer({ userId, attemptId, questionId: id, choice: at === 0 ? 'wrong' : 'right', grade })
    await Promise.all([1, 2].map(() => finishCheckpoint({ userId, attemptId, grade: gradeByWord })))
    const first = await read(attemptId)
    expect(first).toMatchObject({ passed: true, score: (questions.length - 1) / questions.length })
    await finishCheckpoint({ userId, attemptId, grade: () => null, now: new Date(Date.now() + 60_000) })
    expect(await read(attemptId)).toEqual(first)
  })

  it("refuses somebody else's attempt and leaves it open", async () => {
    const { attemptId } = await open()
    const { id: stranger } = await createUser('Learner 2')
    await expect(finishCheckpoint({ userId: stranger, attemptId, grade })).rejects.toMatchObject({ code: 'not-found' })
    expect((await read(attemptId)).finishedAt).toBeNull()
  })

  it('drops a question that was edited meanwhile, and says so; by the keys in force the rest counts', async () => {
    const { userId, attemptId, questions } = await open()
    const [edited, ...rest] = questions as [DrawnQuestion, ...DrawnQuestion[]]
    await db.checkpointAttempt.update({
      where: { id: attemptId },
      data: { questions: [{ ...edited, version: 'before-the-edit' }, ...rest] },
    })
    const under = await getCheckpoint({ userId, moduleId, grade })
    expect(under?.open?.dropped).toBe(1)
    expect(under?.open?.questions.map((question) => question.id)).toEqual(rest.map((question) => question.id))
    for (const { id } of rest) await saveCheckpointAnswer({ userId, attemptId, questionId: id, choice: 'nothing of the kind', grade })
    await finishCheckpoint({ userId, attemptId, grade })
    const { report } = (await getCheckpoint({ userId, moduleId, grade })) ?? {}
    expect(report).toMatchObject({ dropped: 1, attempt: 1 })
    expect(report?.lessons.reduce((sum, lesson) => sum + lesson.asked, 0)).toBe(rest.length)
    expect(report?.lessons.flatMap((lesson) => lesson.missed).every((missed) => /^\/get-started\/.+\/#[a-z0-9-]+$/.test(missed.href))).toBe(
      true,
    )
  })
})

describe('a clock', () => {
  it('hands in what was kept when it has run out, at the next touch of any kind, dated at its end', async () => {
    const touches = [
      (userId: string, now: Date) => listCheckpoints({ userId, grade: gradeByWord, now }),
      (userId: string, now: Date) => getCheckpoint({ userId, moduleId, grade: gradeByWord, now }),
      (userId: string, now: Date) => startCheckpoint({ userId, moduleId, timed: false, grade: gradeByWord, now }),
    ]
    for (const touch of touches) {
      const { userId, attemptId, questions, row } = await open(true)
      const endsAt = row.endsAt as Date
      expect(endsAt.getTime() - row.startedAt.getTime()).toBe(questions.length * 90_000)
      await saveCheckpointAnswer({ userId, attemptId, questionId: questions[0]?.id ?? '', choice: 'right', grade })
      await touch(userId, new Date(endsAt.getTime() + GRACE_MS - 1))
      expect((await read(attemptId)).finishedAt).toBeNull()
      await touch(userId, new Date(endsAt.getTime() + GRACE_MS + 1))
      expect(await read(attemptId)).toMatchObject({ finishedAt: endsAt, score: 1 / questions.length, passed: false })
    }
  })

  it('takes an answer that was on its way at the end, and refuses later ones without losing the others', async () => {
    const { userId, attemptId, questions, row } = await open(true)
    const save = (at: number, lateMs: number) =>
      saveCheckpointAnswer({
        userId,
        attemptId,
        questionId: questions[at]?.id ?? '',
        choice: 'right',
        grade: gradeByWord,
        now: new Date((row.endsAt as Date).getTime() + lateMs),
      })
    await save(0, GRACE_MS - 1)
    await expect(save(1, GRACE_MS + 1)).rejects.toMatchObject({ code: 'conflict' })
    expect(await read(attemptId)).toMatchObject({ answers: { [questions[0]?.id ?? '']: 'right' }, score: 1 / questions.length })
  })
})

describe('listCheckpoints', () => {
  it('shows the best passed score, the first date, and nothing of anybody else', async () => {
    const { userId, attemptId, questions } = await open()
    const { id: stranger } = await createUser('Learner 2')
    for (const { id } of questions) await saveCheckpointAnswer({ userId, attemptId, questionId: id, choice: 'right', grade })
    await finishCheckpoint({ userId, attemptId, grade: gradeByWord })
    await startCheckpoint({ userId, moduleId, timed: false, grade })
    const of = async (who: string | null) => (await listCheckpoints({ userId: who, grade })).find((state) => state.moduleId === moduleId)
    expect(await of(userId)).toMatchObject({ attempts: 1, isOpen: true, passed: { score: 1 } })
    for (const other of [stranger, null]) expect(await of(other)).toMatchObject({ attempts: 0, isOpen: false, passed: null })
    expect(await getCheckpoint({ userId: stranger, moduleId, grade })).toMatchObject({ open: null, report: null, hasPassed: false })
  })

  it('leaves no trace of attempts in what statistics read, and goes with the account', async () => {
    const { userId, attemptId } = await open()
    await finishCheckpoint({ userId, attemptId, grade })
    expect([await db.answer.count(), await db.questionState.count(), await db.learnerEvent.count()]).toEqual([0, 0, 0])
    await db.user.delete({ where: { id: userId } })
    expect(await db.checkpointAttempt.count()).toBe(0)
  })
})
