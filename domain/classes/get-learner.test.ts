import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '../../lib/db'
import { addHistory, createClassWith } from '../../tests/factories'
import { makeGuide } from '../../tests/make-guide'
import { recordEvents } from '../progress/record-events'
import type { LearnerEvent } from '../progress/types'
import { getLearner } from './get-learner'

const guide = makeGuide()
const NOW = new Date('2026-12-20T12:00:00Z')

/** Lessons of the guide, which the log takes; that of these tests does not have them, so they are told by their ids. */
const [ONE, TWO] = ['what-is-a-container', 'what-is-an-image']

/** What a learner sent, through the log as the product does: a lesson done or taken back, or without one a reset. */
async function record(
  userId: string,
  { lessonId, at, undone, now }: { lessonId?: string | undefined; at: string; undone?: boolean; now?: Date },
) {
  const common = { id: randomUUID(), at, day: at.slice(0, 10) }
  const event: LearnerEvent = !lessonId
    ? { ...common, type: 'progress_reset', payload: {} }
    : undone
      ? { ...common, type: 'completion_undone', lessonId, payload: {} }
      : { ...common, type: 'lesson_completed', lessonId, payload: { revision: 'r' } }
  await recordEvents({ userId, events: [event], grade: () => null, now: now ?? new Date(at) })
}

describe('the story of a learner', () => {
  it('tells lessons, first answers by day of the class, and what was done about them, newest first', async () => {
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 1, timeZone: 'America/New_York' })
    const learnerId = learnerIds[0] as string
    await db.classMember.updateMany({ where: { classId }, data: { joinedAt: new Date('2026-12-10T12:00:00Z') } })
    await db.classAct.deleteMany({ where: { classId } })
    const receivedAt = new Date('2026-12-14T12:00:00Z')
    await record(learnerId, { lessonId: ONE, at: '2026-12-11T12:00:00.000Z', now: receivedAt })
    await record(learnerId, { lessonId: ONE, at: '2026-12-12T12:00:00.000Z', undone: true })
    await addHistory({
      userId: learnerId,
      lessons: [{ lessonId: 'a', at: new Date('2026-12-09T12:00:00Z') }],
      answers: [
        // The evening of the 14th in New York, and the morning after.
        { questionId: 'a1', at: new Date('2026-12-15T01:00:00Z'), right: true },
        { questionId: 'a2', at: new Date('2026-12-15T02:00:00Z'), right: false },
        { questionId: 'd1', at: new Date('2026-12-15T15:00:00Z'), right: true },
      ],
    })
    const excepted = { classId, kind: 'excepted', actorId: userId, subjectId: learnerId, detail: { title: 'Week 1', reason: 'Was ill' } }
    await db.classAct.create({ data: { ...excepted, at: new Date('2026-12-16T12:00:00Z') } })
    const found = await getLearner({ userId, classId, learnerId, guide, now: NOW })
    expect(found?.story.map(({ day, text }) => `${day} ${text}`)).toEqual([
      '2026-12-16 Changed a deadline for one learner: Week 1',
      '2026-12-15 First answers in "Lesson d": 1 of 1 right',
      '2026-12-14 First answers in "Lesson a": 1 of 2 right',
      '2026-12-12 Took "what-is-a-container" back: not done',
      '2026-12-11 Finished "what-is-a-container", received 14 Dec 2026',
      '2026-12-09 Finished "Lesson a", before joining',
    ])
  })

  it('tells of a checkpoint that it was passed, once, and never that it was not: that is what learners are promised', async () => {
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 1 })
    const learnerId = learnerIds[0] as string
    await db.classAct.deleteMany({ where: { classId } })
    const at = (day: number) => new Date(Date.UTC(2026, 11, day))
    const attempt = { userId: learnerId, moduleId: 'm2', seed: 's', questions: [], startedAt: at(1) }
    await db.checkpointAttempt.createMany({
      data: [
        { ...attempt, finishedAt: at(11), passed: false },
        { ...attempt, finishedAt: at(12), passed: true },
        { ...attempt, finishedAt: at(13), passed: true },
        { ...attempt, finishedAt: at(14), passed: false },
        { ...attempt, moduleId: 'm1', finishedAt: at(15), passed: false },
      ],
    })
    const found = await getLearner({ userId, classId, learnerId, guide, now: NOW })
    expect(found?.story.map(({ day, text }) => [day, text.replace(', before joining', '')])).toEqual([
      ['2026-12-12', 'Passed the checkpoint "Module 2"'],
    ])
  })

  it('keeps what a reset and an undo took back, so that a state is understood, and finds it behind a long log', async () => {
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 1 })
    const learnerId = learnerIds[0] as string
    await db.classMember.updateMany({ where: { classId }, data: { joinedAt: new Date('2026-11-01T12:00:00Z') } })
    await db.classAct.deleteMany({ where: { classId } })
    const day = (number: number) => `2026-12-${String(number).padStart(2, '0')}T12:00:00.000Z`
    await record(learnerId, { lessonId: ONE, at: day(1) })
    await record(learnerId, { lessonId: TWO, at: day(2) })
    await record(learnerId, { lessonId: TWO, at: day(3), undone: true })
    await record(learnerId, { lessonId: TWO, at: day(4) })
    await record(learnerId, { at: day(5) })
    await record(learnerId, { lessonId: ONE, at: day(6) })
    await record(learnerId, { lessonId: ONE, at: day(7), undone: true })
    const answers = Array.from({ length: 1100 }, (_, second) => ({
      userId: learnerId,
      id: randomUUID(),
      type: 'question_answered' as const,
      questionId: 'e1',
      at: new Date(Date.parse(day(8)) + 1000 * second),
    }))
    await db.learnerEvent.createMany({ data: answers })
    const story = async () =>
      (await getLearner({ userId, classId, learnerId, guide, now: NOW }))?.story.map(({ day, text }) => `${day.slice(8)} ${text}`)
    const told = [
      '07 Took "what-is-a-container" back: not done',
      '06 Finished "what-is-a-container"',
      '05 Reset all progress: lessons and answers until then no longer count',
      '04 Finished "what-is-an-image" again',
      '03 Took "what-is-an-image" back: not done',
      '02 Finished "what-is-an-image"',
      '01 Finished "what-is-a-container"',
    ]
    expect(await story()).toEqual(told)
    // Finished again behind more events than are looked through: the first date counts, and is what is told.
    await record(learnerId, { lessonId: ONE, at: day(9) })
    expect(await story()).toEqual(told.slice(1))
    await record(learnerId, { lessonId: ONE, at: day(10), undone: true })
    await record(learnerId, { lessonId: ONE, at: day(11) })
    expect(await story()).toEqual([
      '11 Finished "what-is-a-container" again',
      '10 Took "what-is-a-container" back: not done',
      ...told.slice(1),
    ])
  })

  it('is told in every zone that a class can have, also in one that the database does not know', async () => {
    // Node.js has this old name of Africa/Maputo, PostgreSQL has not.
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 1, timeZone: 'CAT' })
    const learnerId = learnerIds[0] as string
    await db.classAct.deleteMany({ where: { classId } })
    await addHistory({ userId: learnerId, answers: [{ questionId: 'a1', at: new Date('2026-12-15T22:30:00Z'), right: true }] })
    expect((await getLearner({ userId, classId, learnerId, guide, now: NOW }))?.story.map(({ day }) => day)).toEqual(['2026-12-16'])
  })
})
