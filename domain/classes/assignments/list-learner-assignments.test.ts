import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '../../../lib/db'
import { addHistory, createClassWith, createUser } from '../../../tests/factories'
import { makeGuide } from '../../../tests/make-guide'
import { joinClass } from '../join-class'
import { leaveClass } from '../leave-class'
import { assign } from './assign'
import { listDue } from './list-due'
import { listLearnerAssignments } from './list-learner-assignments'
import type { AssignmentDraft } from './schema'

const guide = makeGuide()
const inUtc = (classTime: string) => ({ classTime, classOffsetMinutes: 0 })
const DRAFT: AssignmentDraft = {
  title: 'Due',
  items: [{ kind: 'lesson', id: 'a' }],
  need: null,
  startsAt: null,
  dueAt: '2026-11-20',
  lateUntil: null,
}

describe('listLearnerAssignments', () => {
  it('lists what is due in all classes of the learner, nearest first, with the first open part', async () => {
    const now = new Date('2026-11-10T00:00Z')
    const { id: userId } = await createUser()
    const classes = await Promise.all(
      ['One', 'Two', 'Archived', 'Left'].map((name) => createClassWith({ name, timeZone: 'America/New_York' })),
    )
    for (const [index, { classId, joinCode, teacherId }] of classes.entries()) {
      await joinClass({ userId, code: joinCode, source: 'test' })
      const draft = { ...DRAFT, title: `Of ${index}`, dueAt: `2026-11-${20 - index}T10:00` }
      await assign({ userId: teacherId, classId, assignmentId: randomUUID(), draft, guide })
    }
    const [one, two, archived, left] = classes as [(typeof classes)[0], (typeof classes)[0], (typeof classes)[0], (typeof classes)[0]]
    await db.class.update({ where: { id: archived.classId }, data: { archivedAt: now } })
    await leaveClass({ userId, classId: left.classId })
    await assign({
      userId: one.teacherId,
      classId: one.classId,
      assignmentId: randomUUID(),
      draft: {
        title: 'Whenever',
        items: [
          { kind: 'module', id: 'm1' },
          { kind: 'quiz', id: 'd' },
          { kind: 'checkpoint', id: 'm2' },
        ],
        need: null,
        startsAt: '2026-11-15',
        dueAt: null,
        lateUntil: null,
      },
      guide,
    })
    await addHistory({ userId, lessons: ['a', 'b'].map((lessonId) => ({ lessonId, at: now })) })
    const rows = await listLearnerAssignments({ userId, guide, now })
    expect(rows.map(({ title, class: { name }, state, isAhead, nextPath }) => [title, name, state.kind, isAhead, nextPath])).toEqual([
      ['Of 1', 'Two', 'done', false, null],
      ['Of 0', 'One', 'done', false, null],
      ['Whenever', 'One', 'in-progress', true, '/get-started/d/#check-yourself'],
    ])
    expect(rows[0]?.state).toMatchObject({ dueLocal: '2026-11-19T10:00', dueAt: new Date('2026-11-19T15:00Z'), beforeJoining: true })
    expect(rows[2]?.items.map(({ title }) => title)).toEqual(['Module: Module 1', 'Quiz: Lesson d', 'Checkpoint: Module 2'])
    const readable = await listLearnerAssignments({ userId, guide, now, archived: true })
    expect(readable.map(({ title, class: { name } }) => [title, name])).toEqual([['Of 2', 'Archived']])
    expect((await listDue({ userId, guide, now })).map(({ title }) => title)).not.toContain('Of 2')
    expect(await listLearnerAssignments({ userId: two.teacherId, guide, now })).toEqual([])
    expect(await listLearnerAssignments({ userId: randomUUID(), guide, now })).toEqual([])
  })

  /** Zone, due as typed, and the last instant in time, worked out by hand. */
  it.each([
    ['Europe/Berlin', '2026-10-25', '2026-10-25T23:00:00Z', 'the day on which clocks are put back'],
    ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T01:30:00Z', 'comes twice: the later'],
    ['America/New_York', '2026-03-08T02:30', '2026-03-08T07:30:00Z', 'is skipped: forward'],
    ['America/Santiago', '2026-09-05', '2026-09-06T04:00:00Z', 'the midnight after it is skipped'],
    ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T15:15:00Z', 'comes twice, half an hour apart'],
    ['Asia/Kathmandu', '2026-11-20T17:00', '2026-11-20T11:15:00Z', 'a quarter of an hour'],
    ['Pacific/Kiritimati', '2026-11-20', '2026-11-20T10:00:00Z', 'fourteen hours ahead'],
  ])('due in %s at %s is %s: %s', async (timeZone, dueAt, expected) => {
    const { classId, teacherId, learnerIds } = await createClassWith({ learners: 3, timeZone })
    await assign({ userId: teacherId, classId, assignmentId: randomUUID(), draft: { ...DRAFT, dueAt }, guide })
    const [intime, late, idle] = learnerIds as [string, string, string]
    const last = new Date(expected)
    await addHistory({ userId: intime, lessons: [{ lessonId: 'a', at: last }] })
    await addHistory({ userId: late, lessons: [{ lessonId: 'a', at: new Date(last.getTime() + 1) }] })
    const state = async (userId: string, now: Date) => (await listLearnerAssignments({ userId, guide, now }))[0]?.state
    const after = new Date(last.getTime() + 1)
    expect(await state(intime, after)).toMatchObject({ kind: 'done', dueAt: last, dueLocal: dueAt })
    expect(await state(late, after)).toMatchObject({ kind: 'done-late' })
    expect(await state(idle, last)).toMatchObject({ kind: 'not-started' })
    expect(await state(idle, after)).toMatchObject({ kind: 'overdue' })
  })
})

describe('listDue', () => {
  it('is what can be done now and is due within two weeks or overdue, at most five, with the lessons that are open', async () => {
    const now = new Date('2026-11-10T12:00Z')
    const { classId, teacherId, learnerIds } = await createClassWith({ learners: 1 })
    const userId = learnerIds[0] as string
    expect(await listDue({ userId, guide, now })).toEqual([])
    const make = (title: string, change: Partial<AssignmentDraft>) =>
      assign({ userId: teacherId, classId, assignmentId: randomUUID(), draft: { ...DRAFT, title, ...change }, guide })
    await make('Far', { dueAt: '2026-12-20' })
    await make('Ahead', { startsAt: '2026-11-11' })
    await make('Never', { dueAt: null })
    await make('Closed', { dueAt: '2026-11-08', lateUntil: '2026-11-09' })
    await make('Overdue', {
      dueAt: '2026-11-09',
      items: [
        { kind: 'module', id: 'm1' },
        { kind: 'quiz', id: 'a' },
      ],
    })
    await make('Soon', { dueAt: '2026-11-12T10:00', items: [{ kind: 'checkpoint', id: 'm2' }] })
    await addHistory({ userId, lessons: [{ lessonId: 'a', at: now }] })
    const over = (await listLearnerAssignments({ userId, guide, now })).filter((row) => row.isOver)
    expect(over.map(({ title, state }) => [title, state.kind])).toEqual([['Closed', 'overdue']])
    expect(await listDue({ userId, guide, now })).toEqual([
      {
        title: 'Overdue',
        due: '2026-11-09T23:59:59.000Z',
        ...inUtc('9 November 2026, end of the day, in UTC'),
        path: '/get-started/b/',
        begun: true,
        lessons: ['b', 'a'],
      },
      {
        title: 'Soon',
        due: '2026-11-12T10:00:00.000Z',
        ...inUtc('12 November 2026, 10:00, in UTC'),
        path: '/checkpoints/m2',
        begun: false,
        lessons: [],
      },
    ])
    for (let day = 13; day < 20; day++) await make(`Day ${day}`, { dueAt: `2026-11-${day}`, items: [{ kind: 'lesson', id: 'e' }] })
    expect((await listDue({ userId, guide, now })).map(({ title }) => title)).toEqual(['Overdue', 'Soon', 'Day 13', 'Day 14', 'Day 15'])
  })
})
