import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { db } from '../../../lib/db'
import { answerAs, keyOf, listWrong, rightChoice } from '../../../tests/answer-as'
import { createClassWith, createUser } from '../../../tests/factories'
import { listLessons } from '../../catalog/list-lessons'
import { getItemAnalysis } from './get-item-analysis'
import { listItems } from './list-items'

const lessons = listLessons()
const lesson = lessons.find(({ questionIds }) => questionIds.some((id) => keyOf(id).kind === 'single'))
if (!lesson) throw new Error('the guide has no single choice')
const SINGLE = lesson.questionIds.find((id) => keyOf(id).kind === 'single') as string

/** First answers with any scores, written as the log leaves them. */
async function writeFirst(userId: string, answers: { questionId: string; score: number }[]) {
  const rows = answers.map((answer) => ({ ...answer, userId, eventId: randomUUID(), at: new Date() }))
  await db.learnerEvent.createMany({
    data: rows.map(({ userId, eventId, questionId, at }) => ({ userId, id: eventId, type: 'question_answered' as const, questionId, at })),
  })
  await db.answer.createMany({
    data: rows.map(({ score, ...row }) => ({
      ...row,
      version: keyOf(row.questionId).version,
      choice: rightChoice(row.questionId),
      right: score === 1,
      score,
    })),
  })
  await db.questionState.createMany({
    data: rows.map(({ userId, questionId, eventId, at, score }) => ({
      userId,
      questionId,
      firstAt: at,
      firstEventId: eventId,
      firstRight: score === 1,
    })),
  })
}

describe('getItemAnalysis', () => {
  it('tells in words how often each answer was given first, by thirds from 20 answers on', async () => {
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 21 })
    const [wrong] = listWrong(SINGLE)
    const rest = lesson.questionIds.filter((id) => id !== SINGLE)
    for (const [index, id] of learnerIds.entries())
      await answerAs(id, [
        { questionId: SINGLE, choice: index < 14 ? rightChoice(SINGLE) : (wrong?.choice ?? []), at: new Date(Date.now() - 60_000) },
        ...rest.map((questionId) => ({
          questionId,
          choice: index < 14 ? rightChoice(questionId) : (listWrong(questionId)[0]?.choice ?? []),
        })),
        // A second try changes nothing.
        { questionId: SINGLE, choice: rightChoice(SINGLE) },
      ])
    const analyzed = await getItemAnalysis({ userId, classId, lesson })
    expect(analyzed.map(({ questionId }) => questionId)).toEqual(lesson.questionIds)
    const found = analyzed.find(({ questionId }) => questionId === SINGLE)
    expect(found).toMatchObject({ n: 21, facility: 14 / 21, blank: 0, older: 0, gaveUp: 0, others: { answers: 0, total: 0 } })
    expect(found?.discrimination).toBeCloseTo(1, 9)
    const options = (keyOf(SINGLE) as unknown as { options: { id: string; html: string }[] }).options
    expect(found?.parts.map(({ words }) => ('html' in words ? words.html : '')).sort()).toEqual(options.map(({ html }) => html).sort())
    expect(found?.parts.filter(({ isRight }) => isRight)).toMatchObject([{ total: 14, thirds: { bottom: 0, middle: 7, top: 7 } }])
    expect(found?.parts.find(({ total }) => total === 7)).toMatchObject({ isRight: false, thirds: { bottom: 7, middle: 0, top: 0 } })
    expect(JSON.stringify(analyzed)).not.toContain(learnerIds[0])
  })

  it('counts apart what is blank, who gave up, and answers to another version, whose words are those of that version', async () => {
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 3 })
    const [blank, older, gaveUp] = learnerIds as [string, string, string]
    await answerAs(blank, [{ questionId: SINGLE, choice: [] }])
    const key = keyOf(SINGLE)
    await db.questionVersion.create({
      data: {
        questionId: SINGLE,
        version: 'older',
        lessonId: lesson.id,
        kind: 'single',
        source: {},
        shown: { options: [{ id: 'gone', html: 'An option of <code>then</code>.' }] },
        key: {
          ...key,
          version: 'older',
          options: [{ id: 'gone', html: 'An option of <code>then</code>.', right: false, feedback: '' }],
        } as object,
      },
    })
    await answerAs(older, [{ questionId: SINGLE, choice: ['gone'], version: 'older' }])
    await db.questionState.create({ data: { userId: gaveUp, questionId: SINGLE, revealed: 1 } })
    const found = (await getItemAnalysis({ userId, classId, lesson })).find(({ questionId }) => questionId === SINGLE)
    expect(found).toMatchObject({ n: 2, blank: 1, older: 1, gaveUp: 1, discrimination: null })
    expect(found?.parts.at(-1)).toEqual({ words: { html: 'An option of <code>then</code>.' }, isRight: false, total: 1, thirds: null })
  })

  it('is for teachers and assistants, and does not exist for anybody else', async () => {
    const { classId, teacherId, learnerIds } = await createClassWith({ learners: 1 })
    const [assistant, former, stranger] = [await createUser(), await createUser(), await createUser()]
    await db.classMember.create({ data: { classId, userId: assistant.id, role: 'assistant' } })
    await db.classMember.create({ data: { classId, userId: former.id, role: 'teacher', leftAt: new Date() } })
    const other = await createClassWith()
    for (const userId of [teacherId, assistant.id]) {
      expect(await getItemAnalysis({ userId, classId, lesson })).toHaveLength(lesson.questionIds.length)
      expect((await listItems({ userId, classId, lessons }))[0]).toMatchObject({ n: 0, facility: null, discrimination: null })
    }
    for (const userId of [...learnerIds, former.id, stranger.id, other.teacherId]) {
      await expect(getItemAnalysis({ userId, classId, lesson })).rejects.toMatchObject({ code: 'not-found' })
      await expect(listItems({ userId, classId, lessons })).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  it('asks as many statements for many learners as for one, and reads no other quiz', async () => {
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 1 })
    const query = vi.spyOn(pg.Client.prototype, 'query')
    const count = async (ask: () => Promise<unknown>) => {
      query.mockClear()
      await ask()
      return query.mock.calls.length
    }
    const one = {
      quiz: await count(() => getItemAnalysis({ userId, classId, lesson })),
      all: await count(() => listItems({ userId, classId, lessons })),
    }
    for (const id of learnerIds)
      await writeFirst(
        id,
        lessons.flatMap((each) => each.questionIds.map((questionId) => ({ questionId, score: 1 }))),
      )
    for (let number = 0; number < 25; number++) {
      const { id } = await createUser()
      await db.classMember.create({ data: { classId, userId: id, role: 'learner', number: 100 + number } })
      await writeFirst(
        id,
        lesson.questionIds.map((questionId, index) => ({ questionId, score: (number + index) % 2 })),
      )
    }
    expect(await count(() => getItemAnalysis({ userId, classId, lesson }))).toBe(one.quiz)
    expect(query.mock.calls.filter(([sql]) => JSON.stringify(sql).includes('QuestionVersion'))).toEqual([])
    expect(await count(() => listItems({ userId, classId, lessons }))).toBe(one.all)
    expect(one).toEqual({ quiz: 4, all: 3 })
  })
})

describe('the list of all questions and the page of one quiz', () => {
  it('say the same numbers for any answers', async () => {
    const score = fc.constantFrom(0, 0.25, 1 / 3, 0.5, 2 / 3, 1)
    const [second, third] = [lessons[0], lessons[1]]
    const own = [...lesson.questionIds, ...(second?.questionIds ?? []), ...(third?.questionIds ?? [])]
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.option(score), { minLength: own.length, maxLength: own.length }), { minLength: 18, maxLength: 26 }),
        async (drafts) => {
          const { classId, teacherId: userId } = await createClassWith()
          await Promise.all(
            drafts.map(async (scores, index) => {
              const { id } = await createUser()
              await db.classMember.create({ data: { classId, userId: id, role: 'learner', number: index + 1 } })
              const answers = [...new Set(own)].flatMap((questionId, at) => (scores[at] == null ? [] : [{ questionId, score: scores[at] }]))
              await writeFirst(id, answers)
            }),
          )
          const listed = new Map((await listItems({ userId, classId, lessons })).map((row) => [row.questionId, row]))
          for (const { questionId, n, facility, discrimination } of await getItemAnalysis({ userId, classId, lesson })) {
            const row = listed.get(questionId)
            expect(row?.n).toBe(n)
            if (facility === null) expect(row?.facility).toBeNull()
            else expect(row?.facility).toBeCloseTo(facility, 9)
            if (discrimination === null) expect(row?.discrimination).toBeNull()
            else expect(row?.discrimination).toBeCloseTo(discrimination, 6)
          }
        },
      ),
      { numRuns: 12 },
    )
  })
})
