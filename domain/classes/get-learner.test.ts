import { describe, expect, it } from 'vitest'
import { db } from '../../lib/db'
import { addHistory, createClassWith } from '../../tests/factories'
import { makeGuide } from '../../tests/make-guide'
import { getLearner } from './get-learner'

const guide = makeGuide()
const NOW = new Date('2026-12-20T12:00:00Z')

describe('the story of a learner', () => {
  it('tells lessons, first answers by day of the class, and what was done about them, newest first', async () => {
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 1, timeZone: 'America/New_York' })
    const learnerId = learnerIds[0] as string
    await db.classMember.updateMany({ where: { classId }, data: { joinedAt: new Date('2026-12-10T12:00:00Z') } })
    await db.classAct.deleteMany({ where: { classId } })
    await addHistory({
      userId: learnerId,
      lessons: [
        { lessonId: 'a', at: new Date('2026-12-09T12:00:00Z') },
        { lessonId: 'b', at: new Date('2026-12-12T12:00:00Z'), done: false },
      ],
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

  it('is told in every zone that a class can have, also in one that the database does not know', async () => {
    // Node.js has this old name of Africa/Maputo, PostgreSQL has not.
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 1, timeZone: 'CAT' })
    const learnerId = learnerIds[0] as string
    await db.classAct.deleteMany({ where: { classId } })
    await addHistory({ userId: learnerId, answers: [{ questionId: 'a1', at: new Date('2026-12-15T22:30:00Z'), right: true }] })
    expect((await getLearner({ userId, classId, learnerId, guide, now: NOW }))?.story.map(({ day }) => day)).toEqual(['2026-12-16'])
  })
})
