import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '../../../lib/db'
import { createClassWith, createUser } from '../../../tests/factories'
import { listClassAssignments } from '../assignments/list-class-assignments'
import { archiveClass } from './archive-class'
import { changeClassSettings } from './change-class-settings'
import { duplicateClass } from './duplicate-class'
import { restoreClass } from './restore-class'

const before = { name: 'Class 1', timeZone: 'UTC', pseudonyms: false }
const settings = { name: 'Class 2', timeZone: 'Europe/Berlin', pseudonyms: true }
const kinds = async (classId: string) =>
  (await db.classAct.findMany({ where: { classId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)

const VERBS: Record<string, (args: { userId: string; classId: string }) => Promise<unknown>> = {
  archiveClass,
  restoreClass,
  changeClassSettings: (args) => changeClassSettings({ ...args, ...settings, before }),
  duplicateClass: (args) => duplicateClass({ ...args, name: 'Copy' }),
}

describe.each(Object.entries(VERBS))('%s', (_name, verb) => {
  it('is for the teachers of the class; for anybody else it does not exist', async () => {
    const { classId, teacherId, learnerIds } = await createClassWith({ learners: 1 })
    const assistant = await createUser()
    await db.classMember.create({ data: { classId, userId: assistant.id, role: 'assistant' } })
    const other = await createClassWith()
    const before = await db.class.findMany({ orderBy: { id: 'asc' } })
    for (const userId of [assistant.id, other.teacherId, learnerIds[0] as string, (await createUser()).id])
      await expect(verb({ userId, classId })).rejects.toMatchObject({ code: 'not-found' })
    for (const id of ['nonsense', '', '00000000-0000-4000-8000-000000000000'])
      await expect(verb({ userId: teacherId, classId: id })).rejects.toMatchObject({ code: 'not-found' })
    expect(await db.class.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
    await verb({ userId: teacherId, classId })
  })
})

describe('archiveClass and restoreClass', () => {
  it('keep the first day of archiving, write each once, and leave everything else as it was', async () => {
    const { classId, teacherId: userId } = await createClassWith()
    const before = await db.class.findUniqueOrThrow({ where: { id: classId } })
    const first = new Date('2026-05-01T10:00:00Z')
    await archiveClass({ userId, classId, now: first })
    await archiveClass({ userId, classId })
    expect((await db.class.findUniqueOrThrow({ where: { id: classId } })).archivedAt).toEqual(first)
    await restoreClass({ userId, classId })
    await restoreClass({ userId, classId })
    expect(await db.class.findUniqueOrThrow({ where: { id: classId } })).toEqual(before)
    expect(await kinds(classId)).toEqual(['class-created', 'class-archived', 'class-restored'])
  })
})

describe('changeClassSettings', () => {
  it('writes what changed, once, and refuses by naming the field', async () => {
    const { classId, teacherId: userId } = await createClassWith()
    await changeClassSettings({ userId, classId, ...settings, before })
    await changeClassSettings({ userId, classId, ...settings, before })
    expect(await db.class.findUniqueOrThrow({ where: { id: classId } })).toMatchObject(settings)
    await changeClassSettings({ userId, classId, ...settings, pseudonyms: false, before: settings })
    const acts = await db.classAct.findMany({ where: { classId, kind: 'class-changed' }, orderBy: { id: 'asc' } })
    expect(acts.map(({ detail }) => detail)).toEqual([settings, { pseudonyms: false }])
    const refused = [
      [{ name: ' ' }, 'name'],
      [{ name: 'x'.repeat(121) }, 'name'],
      [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
    ] as const
    for (const [part, field] of refused)
      await expect(changeClassSettings({ userId, classId, ...settings, ...part, before })).rejects.toMatchObject({ code: 'invalid', field })
    await archiveClass({ userId, classId })
    await expect(changeClassSettings({ userId, classId, ...settings, name: 'x', before })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('a page from before takes back nothing that was saved since, and where both changed the same it is refused', async () => {
    const { classId, teacherId: userId } = await createClassWith()
    const now = () => db.class.findUniqueOrThrow({ where: { id: classId }, select: { name: true, timeZone: true, pseudonyms: true } })
    await changeClassSettings({ userId, classId, ...before, pseudonyms: true, before })
    await changeClassSettings({ userId, classId, ...before, name: 'Spring', before })
    expect(await now()).toEqual({ name: 'Spring', timeZone: 'UTC', pseudonyms: true })
    await expect(changeClassSettings({ userId, classId, ...before, name: 'Autumn', before })).rejects.toMatchObject({
      code: 'conflict',
      field: 'name',
      message: expect.stringContaining('"Spring"'),
    })
    expect(await now()).toEqual({ name: 'Spring', timeZone: 'UTC', pseudonyms: true })
    const acts = await db.classAct.findMany({ where: { classId, kind: 'class-changed' }, orderBy: { id: 'asc' } })
    expect(acts.map(({ detail }) => detail)).toEqual([{ pseudonyms: true }, { name: 'Spring' }])
  })
})

async function assign(classId: string, title: string, times: { startsAt?: string; dueAt?: string; lateUntil?: string }, version = 1) {
  const { id } = await db.assignment.create({ data: { classId, version } })
  for (let made = 1; made <= version; made++) {
    const items = [{ kind: 'lesson', id: 'what-is-a-container' }]
    await db.assignmentVersion.create({
      data: { assignmentId: id, version: made, title: `${title} v${made}`, items, parts: items, need: 1, ...times },
    })
  }
  return id
}

describe('duplicateClass', () => {
  it('copies settings and the assignments in force in their order, and nobody but the one who copies', async () => {
    const { classId, joinCode, teacherId: userId } = await createClassWith({ learners: 2, timeZone: 'Europe/Berlin' })
    await db.class.update({ where: { id: classId }, data: { pseudonyms: true, joinOpen: false } })
    await db.classInvite.create({ data: { classId, email: 'a@x.org', role: 'learner' } })
    await assign(classId, 'Second', { dueAt: '2026-03-10T17:30', startsAt: '2026-03-01' }, 2)
    await assign(classId, 'First', { dueAt: '2026-03-03', lateUntil: '2026-03-29T02:30' })
    const gone = await assign(classId, 'Gone', { dueAt: '2026-01-01' })
    await db.assignment.update({ where: { id: gone }, data: { withdrawnAt: new Date() } })
    await archiveClass({ userId, classId })

    const same = await duplicateClass({ userId, classId, name: ' Spring ' })
    expect(same.assignments).toBe(2)
    const copy = await db.class.findUniqueOrThrow({ where: { id: same.id }, include: { members: true, invites: true } })
    expect(copy).toMatchObject({
      name: 'Spring',
      timeZone: 'Europe/Berlin',
      pseudonyms: true,
      joinOpen: true,
      archivedAt: null,
      invites: [],
    })
    expect(copy.members).toMatchObject([{ userId, role: 'teacher' }])
    expect(copy.joinCode).not.toBe(joinCode)
    const timesOf = async (id: string) =>
      (await listClassAssignments([id]))
        .get(id)
        ?.map(({ title, version, startsAt, dueAt, lateUntil }) => [title, version, startsAt, dueAt, lateUntil])
    expect(await timesOf(same.id)).toEqual([
      ['Second v2', 1, '2026-03-01', '2026-03-10T17:30', null],
      ['First v1', 1, null, '2026-03-03', '2026-03-29T02:30'],
    ])

    const moved = await duplicateClass({ userId, classId, name: 'Autumn', firstDueOn: '2026-09-01' })
    expect(await timesOf(moved.id)).toEqual([
      ['Second v2', 1, '2026-08-30', '2026-09-08T17:30', null],
      ['First v1', 1, null, '2026-09-01', '2026-09-27T02:30'],
    ])
    expect(await kinds(classId)).toEqual(['class-created', 'joined', 'joined', 'class-archived', 'class-duplicated', 'class-duplicated'])
    expect(await kinds(moved.id)).toEqual(['class-created'])
  })

  it("makes one copy of a form that is sent twice, also at once, and takes over nobody else's class", async () => {
    const { classId, teacherId: userId } = await createClassWith()
    const copyId = randomUUID()
    const copy = () => duplicateClass({ userId, classId, name: 'Copy', copyId })
    const [first, ...others] = [...(await Promise.all([copy(), copy()])), await copy()]
    expect(first?.id).toBe(copyId)
    for (const other of others) expect(other).toEqual(first)
    expect(await kinds(classId)).toEqual(['class-created', 'class-duplicated'])
    await expect(duplicateClass({ userId, classId, name: 'Another', copyId })).rejects.toMatchObject({ code: 'conflict' })
    const { classId: foreign } = await createClassWith({ name: 'Copy' })
    for (const id of [foreign, 'nonsense'])
      await expect(duplicateClass({ userId, classId, name: 'Copy', copyId: id })).rejects.toMatchObject({ code: 'not-found' })
    expect(await db.class.count()).toBe(3)
  })

  it('refuses by naming the field, and makes nothing then', async () => {
    const { classId, teacherId: userId } = await createClassWith()
    await assign(classId, 'One', { dueAt: '2026-03-10', lateUntil: '2026-12-31' })
    for (const [part, field] of [
      [{ name: '' }, 'name'],
      [{ firstDueOn: 'tomorrow' }, 'firstDueOn'],
      [{ firstDueOn: '2026-09-01T10:00' }, 'firstDueOn'],
      [{ firstDueOn: '9999-12-01' }, 'firstDueOn'],
    ] as const)
      await expect(duplicateClass({ userId, classId, name: 'Copy', ...part })).rejects.toMatchObject({ code: 'invalid', field })
    const codes = Array.from({ length: 199 }, (_one, index) => ({ name: 'Many', joinCode: `CODE-${index}` }))
    const many = await db.class.createManyAndReturn({ data: codes })
    await db.classMember.createMany({ data: many.map(({ id }) => ({ classId: id, userId, role: 'teacher' as const })) })
    await expect(duplicateClass({ userId, classId, name: 'Copy' })).rejects.toMatchObject({ code: 'conflict' })
    expect(await db.class.count()).toBe(200)
  })
})
