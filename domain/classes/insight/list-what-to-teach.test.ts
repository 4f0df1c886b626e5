import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { db } from '../../../lib/db'
import { answerAs, findPlant, keyOf, listWrong, rightChoice } from '../../../tests/answer-as'
import { createClassWith, createUser } from '../../../tests/factories'
import { listLessons } from '../../catalog/list-lessons'
import { recordEvents } from '../../progress/record-events'
import { gradeEvent } from '../../quiz/grade-event'
import { leaveClass } from '../leave-class'
import { listRevealed } from './list-revealed'
import { ENOUGH_TO_RANK, listWhatToTeach } from './list-what-to-teach'
import { revealLearners } from './reveal-learners'
import { wilsonLowerBound } from './rules/wilson'

const lessons = listLessons()
const PLANT = findPlant()
const WHAT = `misconception ${PLANT.misconceptionId}`
/** A question whose wrong answer shows no misconception, in another lesson than the plant. */
const PLAIN = lessons
  .filter((lesson) => !lesson.questionIds.includes(PLANT.questionId))
  .flatMap((lesson) => lesson.questionIds)
  .flatMap((questionId) =>
    listWrong(questionId).flatMap((wrong) => (wrong.misconceptions.length === 0 ? [{ questionId, ...wrong }] : [])),
  )[0]
if (!PLAIN) throw new Error('every wrong answer shows a misconception')
const HOUR_MS = 60 * 60 * 1000
const ago = (hours: number) => new Date(Date.now() - hours * HOUR_MS)

const right = (questionId: string, at?: Date) => ({ questionId, choice: rightChoice(questionId), ...(at ? { at } : {}) })

describe('listWhatToTeach', () => {
  it('ranks a planted misconception first, with who has not repaired it of who answered, paragraph and question', async () => {
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 12 })
    for (const [index, id] of learnerIds.entries()) {
      await answerAs(id, [
        index < 9 ? { ...PLANT, at: ago(5) } : right(PLANT.questionId, ago(5)),
        // One has put it right since, so 8 of 12 are left.
        ...(index === 0 ? [right(PLANT.questionId, ago(1))] : []),
        // Plain noise: 4 of 12 get another question wrong.
        index < 4 ? { questionId: PLAIN.questionId, choice: PLAIN.choice } : right(PLAIN.questionId),
      ])
    }
    const { ranked, few } = await listWhatToTeach({ userId, classId, lessons })
    expect(ranked.map(({ what, learners, answered }) => ({ what, learners, answered }))).toEqual([
      { what: WHAT, learners: 8, answered: 12 },
      { what: `question ${PLAIN.questionId}`, learners: 4, answered: 12 },
    ])
    expect(ranked[0]?.bound).toBeCloseTo(wilsonLowerBound(8, 12), 12)
    expect(ranked[0]?.repair?.href).toMatch(/^\/get-started\/.*\/#/)
    expect(ranked[0]?.discuss).toMatch(/\?/)
    expect(ranked[1]).toMatchObject({ truth: null, words: { html: expect.any(String) } })
    expect(few).toEqual([])
    expect(JSON.stringify(ranked)).not.toContain(learnerIds[0])
  })

  it('ranks 15 of 20 above 5 of 5 of another, and nothing with fewer than 5 answers', async () => {
    const other = findPlant([PLANT.misconceptionId])
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: ENOUGH_TO_RANK - 1 })
    for (const id of learnerIds) await answerAs(id, [other])
    const before = await listWhatToTeach({ userId, classId, lessons })
    expect(before.ranked).toEqual([])
    expect(before.few).toMatchObject([{ what: `misconception ${other.misconceptionId}`, learners: 4, answered: 4, bound: null }])

    const { id: fifth } = await createUser()
    await db.classMember.create({ data: { classId, userId: fifth, role: 'learner', number: 99 } })
    await answerAs(fifth, [other])
    const after = await listWhatToTeach({ userId, classId, lessons })
    expect(after.few).toEqual([])
    expect(after.ranked).toMatchObject([{ learners: 5, answered: 5 }])
  })

  it('counts the first answer only: a later one neither shows anything, nor does an early guess of another class', async () => {
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 5 })
    for (const id of learnerIds) await answerAs(id, [right(PLANT.questionId, ago(3)), { ...PLANT, at: ago(2) }])
    expect(await listWhatToTeach({ userId, classId, lessons })).toEqual({ ranked: [], few: [] })
  })

  it('counts a question as put right in review, and in an attempt before the newest', async () => {
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 6 })
    const { questionId, choice } = PLAIN
    const { version } = keyOf(questionId)
    for (const id of learnerIds) await answerAs(id, [{ questionId, choice, at: ago(9) }])
    const act = (hours: number) => ({
      id: randomUUID(),
      questionId,
      at: ago(hours).toISOString(),
      day: ago(hours).toISOString().slice(0, 10),
    })
    const [inReview, inAttempt] = learnerIds as [string, string]
    const review = { ...act(3), type: 'review_answered' as const, payload: { version, choice: rightChoice(questionId) } }
    await recordEvents({ userId: inReview, events: [review], grade: gradeEvent })
    const attempts = [rightChoice(questionId), choice].map((choice, index) => ({
      ...act(3 - index),
      type: 'question_answered' as const,
      payload: { version, attempt: 2 + index, choice },
    }))
    await recordEvents({ userId: inAttempt, events: attempts, grade: gradeEvent })
    const { ranked } = await listWhatToTeach({ userId, classId, lessons })
    expect(ranked).toMatchObject([{ what: `question ${questionId}`, learners: 4, answered: 6 }])
  })

  it('counts who showed it only among those who answered a question that can show it, also after the questions changed', async () => {
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 6 })
    for (const [index, id] of learnerIds.entries()) {
      if (index > 0) await answerAs(id, [PLANT])
      await answerAs(id, [right(PLAIN.questionId)])
    }
    // As before an edit: the plain question once showed it too.
    const where = { questionId: PLAIN.questionId }
    const misconceptions = [PLANT.misconceptionId]
    await db.answer.updateMany({ where, data: { right: false, score: 0, misconceptions } })
    await db.questionState.updateMany({ where, data: { firstRight: false, firstMisconceptions: misconceptions } })
    const { ranked } = await listWhatToTeach({ userId, classId, lessons })
    expect(ranked).toMatchObject([{ what: WHAT, learners: 5, answered: 5 }])
    const asked = { userId, classId, what: WHAT, questionIds: lessons.flatMap((lesson) => lesson.questionIds) }
    await revealLearners(asked)
    expect(await listRevealed(asked)).toHaveLength(5)
  })

  it('leaves out who left, and instructors', async () => {
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 6 })
    for (const id of [...learnerIds, userId]) await answerAs(id, [PLANT])
    await leaveClass({ userId: learnerIds[0] as string, classId })
    expect((await listWhatToTeach({ userId, classId, lessons })).ranked).toMatchObject([{ what: WHAT, learners: 5, answered: 5 }])
  })

  it('is for teachers and assistants of the class, and does not exist for anybody else', async () => {
    const { classId, teacherId, learnerIds } = await createClassWith({ learners: 2 })
    const [learner, left] = learnerIds as [string, string]
    await leaveClass({ userId: left, classId })
    const [assistant, stranger] = [await createUser(), await createUser()]
    await db.classMember.create({ data: { classId, userId: assistant.id, role: 'assistant' } })
    const other = await createClassWith()
    for (const userId of [teacherId, assistant.id])
      expect(await listWhatToTeach({ userId, classId, lessons })).toEqual({ ranked: [], few: [] })
    for (const userId of [learner, left, stranger.id, other.teacherId])
      await expect(listWhatToTeach({ userId, classId, lessons })).rejects.toMatchObject({ code: 'not-found' })
    await expect(listWhatToTeach({ userId: teacherId, classId: "' OR 1=1", lessons })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('asks as many statements for many learners as for one', async () => {
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 1 })
    await answerAs(learnerIds[0] as string, [PLANT])
    const query = vi.spyOn(pg.Client.prototype, 'query')
    const count = async () => {
      query.mockClear()
      await listWhatToTeach({ userId, classId, lessons })
      return query.mock.calls.length
    }
    const small = await count()
    for (let number = 0; number < 15; number++) {
      const { id } = await createUser()
      await db.classMember.create({ data: { classId, userId: id, role: 'learner', number: 100 + number } })
      await answerAs(id, [PLANT, ...lessons.slice(0, 3).flatMap((lesson) => lesson.questionIds.map((one) => right(one)))])
    }
    expect(await count()).toBe(small)
    // The class with the reader's role is one statement of Prisma and one of its relation.
    expect(small).toBe(3)
  })
})
