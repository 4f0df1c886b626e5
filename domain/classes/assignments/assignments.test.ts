import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '../../../lib/db'
import { addHistory, createClassWith, createUser } from '../../../tests/factories'
import { makeGuide } from '../../../tests/make-guide'
import { assign } from './assign'
import { changeAssignment } from './change-assignment'
import { getAssignment } from './get-assignment'
import { listAssignments } from './list-assignments'
import { listLearnerAssignments } from './list-learner-assignments'
import { previewAssignmentChange } from './preview-assignment-change'
import type { AssignmentDraft } from './schema'
import { withdrawAssignment } from './withdraw-assignment'

const guide = makeGuide()
const at = (text: string) => new Date(`${text}Z`)
const DRAFT: AssignmentDraft = {
  title: 'First steps',
  items: [{ kind: 'module', id: 'm1' }],
  need: null,
  startsAt: '2026-11-01',
  dueAt: '2026-11-20',
  lateUntil: null,
}
const NOW = at('2026-11-10T12:00')

async function makeAssigned(options: { learners?: number; draft?: Partial<AssignmentDraft> } = {}) {
  const made = await createClassWith({ learners: options.learners ?? 1 })
  const assistant = await createUser('Assistant 1')
  await db.classMember.create({ data: { classId: made.classId, userId: assistant.id, role: 'assistant' } })
  await db.classMember.updateMany({ where: { classId: made.classId }, data: { joinedAt: at('2026-10-01T00:00') } })
  const { assignmentId } = await assign({
    userId: made.teacherId,
    classId: made.classId,
    assignmentId: randomUUID(),
    draft: { ...DRAFT, ...options.draft },
    guide,
  })
  return {
    ...made,
    assistantId: assistant.id,
    assignmentId,
    asTeacher: { userId: made.teacherId, classId: made.classId, assignmentId, guide },
  }
}

const versionsOf = (assignmentId: string) => db.assignmentVersion.findMany({ where: { assignmentId }, orderBy: { version: 'asc' } })
const logOf = async (classId: string) =>
  (await db.classAct.findMany({ where: { classId }, orderBy: { at: 'asc' } })).map(({ kind }) => kind).filter((kind) => /assign/.test(kind))

describe('assign', () => {
  it('expands a module to its required lessons and a quiz to its questions, and logs it; the same form twice assigns once', async () => {
    const { classId, teacherId: userId } = await createClassWith()
    const draft = { ...DRAFT, items: [DRAFT.items[0], { kind: 'quiz', id: 'd' }, { kind: 'checkpoint', id: 'm2' }] } as AssignmentDraft
    const assignmentId = randomUUID()
    for (let time = 0; time < 2; time++) await assign({ userId, classId, assignmentId, draft, guide })
    await Promise.all([1, 2].map(() => assign({ userId, classId, assignmentId, draft, guide })))
    const [version, ...others] = await versionsOf(assignmentId)
    expect(others).toEqual([])
    expect(version).toMatchObject({
      version: 1,
      byId: userId,
      items: draft.items,
      parts: [
        { kind: 'lesson', id: 'a' },
        { kind: 'lesson', id: 'b' },
        { kind: 'quiz', id: 'd', questionIds: ['d1', 'd2'] },
        { kind: 'checkpoint', id: 'm2' },
      ],
    })
    expect(await logOf(classId)).toEqual(['assigned'])
  })

  it('refuses what cannot be assigned, with a sentence and the field', async () => {
    const { classId, teacherId: userId } = await createClassWith()
    const refusals: [Partial<AssignmentDraft>, string][] = [
      [{ title: '  ' }, 'title'],
      [{ title: 'x'.repeat(121) }, 'title'],
      [{ items: [] }, 'items'],
      [{ items: Array.from({ length: 61 }, (_, index) => ({ kind: 'lesson', id: `l${index}` })) }, 'items'],
      [{ items: [{ kind: 'lesson', id: 'nothing' }] }, 'items'],
      [{ items: [{ kind: 'quiz', id: 'b' }] }, 'items'],
      [{ items: [{ kind: 'checkpoint', id: 'a' }] }, 'items'],
      [{ need: 0 }, 'need'],
      [{ need: 3 }, 'need'],
      [{ need: 1.5 }, 'need'],
      [{ need: Number.NaN }, 'need'],
      [{ startsAt: '2026-02-30' }, 'startsAt'],
      [{ dueAt: 'T10:00' }, 'dueAt'],
      [{ dueAt: '0026-11-20' }, 'dueAt'],
      [{ startsAt: '2026-11-20T10:00', dueAt: '2026-11-20T10:00' }, 'dueAt'],
      [{ lateUntil: '2026-11-19' }, 'lateUntil'],
      [{ dueAt: null, lateUntil: '2026-11-19' }, 'lateUntil'],
    ]
    for (const [change, field] of refusals) {
      const refused = assign({ userId, classId, assignmentId: randomUUID(), draft: { ...DRAFT, ...change }, guide })
      await expect(refused, JSON.stringify(change)).rejects.toMatchObject({
        code: 'invalid',
        field,
        message: expect.stringMatching(/^[A-Z0-9].*\.$/),
      })
    }
    expect(await db.assignment.count()).toBe(0)
    // A bare start and a bare due day are one day long.
    const oneDay = { ...DRAFT, startsAt: '2026-11-20', dueAt: '2026-11-20', lateUntil: '2026-11-20', need: 2 }
    const { assignmentId } = await assign({ userId, classId, assignmentId: randomUUID(), draft: oneDay, guide })
    expect(await versionsOf(assignmentId)).toMatchObject([{ need: null }])
  })

  it('stops at 200 assignments in force', async () => {
    const { classId, teacherId: userId } = await createClassWith()
    await db.assignment.createMany({ data: Array.from({ length: 200 }, () => ({ classId })) })
    const more = () => assign({ userId, classId, assignmentId: randomUUID(), draft: DRAFT, guide })
    await expect(more()).rejects.toMatchObject({ code: 'conflict' })
    const [one] = await db.assignment.findMany({ where: { classId }, take: 1 })
    await db.assignment.update({ where: { id: one?.id as string }, data: { withdrawnAt: NOW } })
    await more()
  })
})

describe('changeAssignment', () => {
  it('appends a version; the same terms make none; a stale form is refused, and twice the same form is not', async () => {
    const { asTeacher, assignmentId, classId } = await makeAssigned()
    expect(await changeAssignment({ ...asTeacher, version: 1, draft: DRAFT })).toEqual({ version: 1, changed: false })
    const draft = { ...DRAFT, dueAt: '2026-11-25T17:00' }
    expect(await changeAssignment({ ...asTeacher, version: 1, draft })).toEqual({ version: 2, changed: true })
    expect(await changeAssignment({ ...asTeacher, version: 1, draft })).toEqual({ version: 2, changed: false })
    await expect(changeAssignment({ ...asTeacher, version: 1, draft: { ...draft, title: 'Mine' } })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('kept'),
    })
    expect(await versionsOf(assignmentId)).toMatchObject([{ dueAt: '2026-11-20' }, { dueAt: '2026-11-25T17:00', title: 'First steps' }])
    expect(await logOf(classId)).toEqual(['assigned', 'assignment-changed'])
  })

  it('keeps what was assigned and is retired since, unless it is taken out', async () => {
    const { asTeacher, assignmentId } = await makeAssigned({
      draft: {
        items: [
          { kind: 'lesson', id: 'a' },
          { kind: 'lesson', id: 'b' },
        ],
      },
    })
    const later = { ...asTeacher, guide: makeGuide({ without: ['a'] }) }
    const draft: AssignmentDraft = {
      ...DRAFT,
      title: 'New title',
      items: [
        { kind: 'lesson', id: 'a' },
        { kind: 'lesson', id: 'b' },
      ],
    }
    await changeAssignment({ ...later, version: 1, draft })
    expect((await versionsOf(assignmentId))[1]).toMatchObject({ parts: draft.items })
    await changeAssignment({ ...later, version: 2, draft: { ...draft, items: [{ kind: 'lesson', id: 'b' }] } })
    await expect(changeAssignment({ ...later, version: 3, draft })).rejects.toMatchObject({ code: 'invalid', field: 'items' })
  })

  it('changes nothing of a withdrawn one', async () => {
    const { asTeacher } = await makeAssigned()
    await withdrawAssignment(asTeacher)
    const change = { ...asTeacher, version: 1, draft: { ...DRAFT, title: 'Other' } }
    await expect(changeAssignment(change)).rejects.toMatchObject({ code: 'conflict' })
    await expect(previewAssignmentChange(change)).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('previewAssignmentChange', () => {
  it('tells whose state would change and how many, and writes nothing', async () => {
    const { asTeacher, learnerIds, assignmentId, classId } = await makeAssigned({ learners: 3 })
    const [one, two] = learnerIds as [string, string]
    await addHistory({ userId: one, lessons: ['a', 'b'].map((lessonId) => ({ lessonId, at: at('2026-11-05T00:00') })) })
    await addHistory({ userId: two, lessons: [{ lessonId: 'a', at: at('2026-11-05T00:00') }] })
    const draft: AssignmentDraft = { ...DRAFT, items: [{ kind: 'lesson', id: 'a' }], dueAt: '2026-11-03' }
    const preview = await previewAssignmentChange({ ...asTeacher, version: 1, draft, now: NOW })
    expect(preview).toMatchObject({ same: false, stale: false, changed: 3, of: 3 })
    expect(preview.learners.map(({ userId, name, before, after }) => [userId, name, before.kind, after.kind])).toEqual([
      [one, 'Learner 1', 'done', 'done-late'],
      [two, 'Learner 2', 'in-progress', 'done-late'],
      [learnerIds[2], 'Learner 3', 'not-started', 'overdue'],
    ])
    expect(preview.changes).toContainEqual({ from: 'not-started', to: 'overdue', count: 1 })
    expect(await previewAssignmentChange({ ...asTeacher, version: 7, draft: DRAFT, now: NOW })).toMatchObject({
      same: true,
      stale: true,
      changed: 0,
    })
    expect(await versionsOf(assignmentId)).toHaveLength(1)
    expect(await logOf(classId)).toEqual(['assigned'])
  })
})

describe('withdrawAssignment', () => {
  it('takes it from everybody; twice is no error, and logged once', async () => {
    const { asTeacher, learnerIds, classId } = await makeAssigned()
    const userId = learnerIds[0] as string
    expect(await listLearnerAssignments({ userId, guide, now: NOW })).toHaveLength(1)
    await Promise.all([withdrawAssignment(asTeacher), withdrawAssignment(asTeacher)])
    expect(await listLearnerAssignments({ userId, guide, now: NOW })).toEqual([])
    expect((await listAssignments({ ...asTeacher, now: NOW })).rows).toEqual([])
    expect(await getAssignment({ ...asTeacher, now: NOW })).toMatchObject({ learners: [], numbers: { learners: 0, meanProgress: null } })
    expect(await logOf(classId)).toEqual(['assigned', 'assignment-withdrawn'])
  })
})

describe('getAssignment and listAssignments', () => {
  it('give both class numbers, of active learners who are not excused, and the standings by state', async () => {
    const { asTeacher, learnerIds, assignmentId, classId } = await makeAssigned({ learners: 5 })
    const [done, half, late, excused, left] = learnerIds as [string, string, string, string, string]
    const lessons = (lessonIds: string[], when: string) => lessonIds.map((lessonId) => ({ lessonId, at: at(when) }))
    await addHistory({ userId: done, lessons: lessons(['a', 'b'], '2026-09-05T00:00') })
    await addHistory({ userId: half, lessons: lessons(['a'], '2026-11-05T00:00') })
    await addHistory({ userId: late, lessons: lessons(['a', 'b'], '2026-11-21T00:00:01') })
    await db.assignmentException.create({ data: { assignmentId, userId: excused, excused: true, excusedReason: 'Away' } })
    await db.classMember.update({ where: { classId_userId: { classId, userId: left } }, data: { leftAt: NOW } })
    const now = at('2026-11-22T00:00')
    const page = await getAssignment({ ...asTeacher, now })
    expect(page.numbers).toMatchObject({ learners: 3, learnersDone: 2, meanProgress: 83 })
    expect(page.learners.map(({ state, exception }) => [state.kind, state.beforeJoining, exception?.excusedReason ?? null])).toEqual([
      ['done', true, null],
      ['overdue', false, null],
      ['done-late', false, null],
      ['excused', false, 'Away'],
    ])
    expect(page.versions).toMatchObject([{ version: 1, by: 'Teacher 1', parts: 2 }])
    expect((await getAssignment({ ...asTeacher, now, state: 'overdue', page: 9 })).learners.map(({ userId }) => userId)).toEqual([half])
    expect(await listAssignments({ ...asTeacher, now })).toMatchObject({ total: 1, rows: [{ id: assignmentId, numbers: page.numbers }] })
  })

  it('calls a teacher who is a learner by now by their pseudonym, in a class that shows pseudonyms', async () => {
    const { asTeacher, classId, teacherId, assistantId } = await makeAssigned()
    await db.class.update({ where: { id: classId }, data: { pseudonyms: true } })
    await db.classMember.update({ where: { classId_userId: { classId, userId: assistantId } }, data: { role: 'teacher' } })
    await db.classMember.update({ where: { classId_userId: { classId, userId: teacherId } }, data: { role: 'learner', number: 77 } })
    expect((await getAssignment({ ...asTeacher, userId: assistantId })).versions).toMatchObject([{ by: 'Learner 77' }])
  })

  it('keeps a title on one line and without what would turn the text around it', async () => {
    const { assignmentId } = await makeAssigned({ draft: { title: ' First\r\n steps\u202e\0 ' } })
    expect(await versionsOf(assignmentId)).toMatchObject([{ title: 'First steps' }])
  })

  it('pages by 100, and by state', async () => {
    const { asTeacher, classId } = await makeAssigned({ learners: 0 })
    const users = Array.from({ length: 103 }, (_, index) => ({ id: randomUUID(), name: `Learner ${String(index).padStart(3, '0')}` }))
    await db.user.createMany({ data: users })
    await db.classMember.createMany({ data: users.map(({ id }) => ({ classId, userId: id, role: 'learner' as const })) })
    expect(await getAssignment({ ...asTeacher, page: 2, now: NOW })).toMatchObject({
      total: 103,
      pages: 2,
      learners: [{ name: 'Learner 100' }, { name: 'Learner 101' }, { name: 'Learner 102' }],
    })
    expect(await getAssignment({ ...asTeacher, state: 'done', now: NOW })).toMatchObject({ total: 0, pages: 1, learners: [] })
  })

  it('finds learners of a group or by a part of their name, with the numbers of the whole class', async () => {
    const { asTeacher, learnerIds, classId } = await makeAssigned({ learners: 3 })
    const ids = learnerIds as [string, string, string]
    const join = (userId: string, group: string) =>
      db.classMember.update({ where: { classId_userId: { classId, userId } }, data: { group } })
    await join(ids[0], 'Tue 10')
    await join(ids[1], 'Tue 9')
    const found = async (query: object) => {
      const page = await getAssignment({ ...asTeacher, now: NOW, ...query })
      expect(page.numbers.learners).toBe(3)
      expect(page.groups).toEqual(['Tue 9', 'Tue 10'])
      return page.learners.map(({ name, group }) => [name, group])
    }
    expect(await found({ group: 'Tue 9' })).toEqual([['Learner 2', 'Tue 9']])
    expect(await found({ search: 'LEARNER 3' })).toEqual([['Learner 3', null]])
    expect(await found({ search: 'er 1', group: 'Tue 9' })).toEqual([])
    expect(await found({ state: 'not-started' })).toHaveLength(3)
  })

  it('shows pseudonyms where the class says so', async () => {
    const { asTeacher, classId } = await makeAssigned({ learners: 2 })
    await db.class.update({ where: { id: classId }, data: { pseudonyms: true } })
    const members = await db.classMember.findMany({ where: { classId, role: 'learner' } })
    await db.user.updateMany({ data: { name: 'A real name' } })
    const names = (await getAssignment({ ...asTeacher, now: NOW })).learners.map(({ name }) => name)
    expect(names).toEqual(
      members
        .map(({ number }) => Number(number))
        .sort((a, b) => a - b)
        .map((number) => `Learner ${number}`),
    )
    const draft = { ...DRAFT, dueAt: '2026-11-02' }
    expect((await previewAssignmentChange({ ...asTeacher, version: 1, draft, now: NOW })).learners.map(({ name }) => name)).toEqual(names)
  })

  it('nobody in the class: no number', async () => {
    const { asTeacher } = await makeAssigned({ learners: 0 })
    expect((await getAssignment({ ...asTeacher, now: NOW })).numbers).toMatchObject({ learners: 0, learnersDone: 0, meanProgress: null })
  })

  it('what the guide drops is asked of nobody', async () => {
    const { asTeacher, learnerIds } = await makeAssigned({
      draft: {
        items: [
          { kind: 'lesson', id: 'a' },
          { kind: 'quiz', id: 'd' },
        ],
      },
    })
    const userId = learnerIds[0] as string
    await addHistory({ userId, lessons: [{ lessonId: 'a', at: at('2026-11-05T00:00') }], answers: [] })
    const answer = (questionId: string) =>
      db.answer.create({
        data: { userId, eventId: randomUUID(), questionId, version: 'v', choice: [], right: true, score: 1, at: at('2026-11-06T00:00') },
      })
    await answer('d1')
    const stateWith = async (without: string[]) => {
      const guide = makeGuide({ without })
      const page = await getAssignment({ ...asTeacher, guide, now: NOW })
      const [own] = await listLearnerAssignments({ userId, guide, now: NOW })
      expect(own?.state).toEqual(page.learners[0]?.state)
      return own?.state.kind
    }
    expect(await stateWith([])).toBe('in-progress')
    expect(await stateWith(['d2'])).toBe('done')
    expect(await stateWith(['d'])).toBe('done')
    expect(await stateWith(['a'])).toBe('in-progress')
    expect(await stateWith(['a', 'd'])).toBe('not-started')
  })
})

describe('a learner who begins anew', () => {
  it('is asked for quizzes again, and for what they passed in a checkpoint not', async () => {
    const { asTeacher, learnerIds } = await makeAssigned({
      draft: {
        items: [
          { kind: 'quiz', id: 'd' },
          { kind: 'checkpoint', id: 'm2' },
        ],
      },
    })
    const userId = learnerIds[0] as string
    const answer = (questionId: string, when: string) =>
      db.answer.create({
        data: { userId, eventId: randomUUID(), questionId, version: 'v', choice: [], right: true, score: 1, at: at(when) },
      })
    const passedAt = at('2026-11-05T00:00')
    await db.checkpointAttempt.create({
      data: { userId, moduleId: 'm2', seed: 's', questions: [], startedAt: passedAt, finishedAt: passedAt, passed: true },
    })
    const done = async () => (await getAssignment({ ...asTeacher, now: NOW })).learners[0]?.state.done
    for (const questionId of ['d1', 'd2']) await answer(questionId, '2026-11-06T00:00')
    expect(await done()).toBe(2)
    await db.user.update({ where: { id: userId }, data: { resetAt: at('2026-11-06T00:00') } })
    expect(await done()).toBe(1)
    for (const questionId of ['d1', 'd2']) await answer(questionId, '2026-11-07T00:00')
    expect(await done()).toBe(2)
  })
})

describe('the permission of every verb', () => {
  const change = { version: 1, draft: { ...DRAFT, title: 'Other' } }
  const VERBS: Record<
    string,
    { assistant: boolean; call: (args: Awaited<ReturnType<typeof makeAssigned>>['asTeacher']) => Promise<unknown> }
  > = {
    assign: { assistant: false, call: (args) => assign({ ...args, assignmentId: randomUUID(), draft: DRAFT }) },
    changeAssignment: { assistant: false, call: (args) => changeAssignment({ ...args, ...change }) },
    previewAssignmentChange: { assistant: false, call: (args) => previewAssignmentChange({ ...args, ...change }) },
    withdrawAssignment: { assistant: false, call: withdrawAssignment },
    getAssignment: { assistant: true, call: getAssignment },
    listAssignments: { assistant: true, call: listAssignments },
  }
  it.each(Object.entries(VERBS))('%s', async (name, { assistant, call }) => {
    const { asTeacher, assistantId, learnerIds, classId } = await makeAssigned()
    const other = await makeAssigned()
    const former = await createUser()
    await db.classMember.create({ data: { classId, userId: former.id, role: 'teacher', leftAt: new Date() } })
    const refused = { code: 'not-found' }
    for (const userId of [other.teacherId, learnerIds[0] as string, former.id, ...(assistant ? [] : [assistantId])])
      await expect(call({ ...asTeacher, userId })).rejects.toMatchObject(refused)
    for (const classId of ['nonsense', '', randomUUID(), other.classId])
      await expect(call({ ...asTeacher, classId })).rejects.toMatchObject(refused)
    if (!['assign', 'listAssignments'].includes(name))
      for (const assignmentId of ['nonsense', '', randomUUID(), other.assignmentId])
        await expect(call({ ...asTeacher, assignmentId })).rejects.toMatchObject(refused)
    expect(await db.assignment.count({ where: { withdrawnAt: null } })).toBe(2)
    expect(await db.assignmentVersion.count()).toBe(2)
    if (assistant) await call({ ...asTeacher, userId: assistantId })
    await call(asTeacher)
    await db.class.update({ where: { id: classId }, data: { archivedAt: NOW } })
    if (!assistant && name !== 'previewAssignmentChange') await expect(call(asTeacher)).rejects.toMatchObject({ code: 'conflict' })
    else await call(asTeacher)
  })

  it('a form of one class assigns nothing in another', async () => {
    const { asTeacher, teacherId } = await makeAssigned()
    const other = await createClassWith()
    await db.classMember.create({ data: { classId: other.classId, userId: teacherId, role: 'teacher' } })
    await expect(assign({ ...asTeacher, classId: other.classId, draft: DRAFT })).rejects.toMatchObject({ code: 'not-found' })
    await expect(assign({ ...asTeacher, assignmentId: 'nonsense', draft: DRAFT })).rejects.toMatchObject({ code: 'not-found' })
  })
})
