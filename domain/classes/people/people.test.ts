import { describe, expect, it } from 'vitest'
import { db } from '../../../lib/db'
import { createClassWith, createUser } from '../../../tests/factories'
import { joinClass } from '../join-class'
import { leaveClass } from '../leave-class'
import { listClasses } from '../list-classes'
import { previewClass } from '../preview-class'
import { invitePerson } from '../roster/invite-person'
import { getPerson } from './get-person'
import { listGroups } from './list-groups'
import { listLog } from './list-log'
import { listPeople } from './list-people'
import { removeMember } from './remove-member'
import { revealName } from './reveal-name'
import { setGroup } from './set-group'
import { setRole } from './set-role'
import { transferClass } from './transfer-class'

const NOBODYS = '00000000-0000-4000-8000-000000000000'
const member = (classId: string, userId: string) => db.classMember.findUniqueOrThrow({ where: { classId_userId: { classId, userId } } })
const kinds = async (classId: string) =>
  (await db.classAct.findMany({ where: { classId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)

async function addMember(classId: string, role: 'teacher' | 'assistant', name: string) {
  const { id } = await createUser(name)
  await db.classMember.create({ data: { classId, userId: id, role } })
  return id
}

async function makeClass(args: Parameters<typeof createClassWith>[0] = { learners: 2 }) {
  const made = await createClassWith(args)
  const assistantId = await addMember(made.classId, 'assistant', 'Assistant 1')
  return { ...made, assistantId, learnerId: made.learnerIds[0] as string }
}

describe('whoever may not', () => {
  it('changes nothing, and finds no class', async () => {
    const { classId, teacherId, assistantId, learnerId, learnerIds } = await makeClass()
    const other = await createClassWith()
    const former = await createUser('Teacher 2')
    await db.classMember.create({ data: { classId, userId: former.id, role: 'teacher', leftAt: new Date() } })
    const before = await db.classMember.findMany({ orderBy: { userId: 'asc' } })
    const memberId = learnerIds[1] as string
    for (const userId of [learnerId, former.id, other.teacherId]) {
      for (const attempt of [
        () => listPeople({ userId, classId }),
        () => getPerson({ userId, classId, memberId }),
        () => listLog({ userId, classId }),
        () => revealName({ userId, classId, memberId }),
      ])
        await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
    }
    for (const userId of [assistantId, learnerId, former.id, other.teacherId]) {
      for (const attempt of [
        () => removeMember({ userId, classId, memberId }),
        () => setRole({ userId, classId, memberId, role: 'assistant' }),
        () => setGroup({ userId, classId, memberId, group: 'Monday' }),
        () => transferClass({ userId, classId, memberId, afterwards: 'leave' }),
      ])
        await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
    }
    for (const memberId of [NOBODYS, 'nonsense', former.id, other.teacherId]) {
      await expect(setRole({ userId: teacherId, classId, memberId, role: 'assistant' })).rejects.toMatchObject({ code: 'not-found' })
      await expect(setGroup({ userId: teacherId, classId, memberId, group: 'x' })).rejects.toMatchObject({ code: 'not-found' })
      expect(await getPerson({ userId: teacherId, classId, memberId })).toBeNull()
    }
    expect(await db.classMember.findMany({ orderBy: { userId: 'asc' } })).toEqual(before)
  })

  it('nor does anybody in an archived class', async () => {
    const { classId, teacherId: userId, learnerId: memberId } = await makeClass()
    await db.class.update({ where: { id: classId }, data: { archivedAt: new Date(), pseudonyms: true } })
    for (const attempt of [
      () => removeMember({ userId, classId, memberId }),
      () => setRole({ userId, classId, memberId, role: 'assistant' }),
      () => setGroup({ userId, classId, memberId, group: 'x' }),
      () => transferClass({ userId, classId, memberId, afterwards: 'assist' }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'conflict' })
    expect((await listPeople({ userId, classId })).members).toBe(4)
    expect(await revealName({ userId, classId, memberId })).toEqual({ name: 'Learner 1' })
  })
})

describe('listPeople', () => {
  it('gives a page of a hundred, found by name or group, teachers first', async () => {
    const { classId, teacherId: userId, assistantId } = await makeClass({ learners: 0, timeZone: 'Pacific/Auckland' })
    const users = await db.user.createManyAndReturn({
      data: Array.from({ length: 130 }, (_one, index) => ({ name: `Learner ${index + 1}` })),
    })
    const joinedAt = new Date('2026-05-01T20:00:00Z')
    await db.classMember.createMany({
      data: users.map(({ id }, index) => ({
        classId,
        userId: id,
        role: 'learner' as const,
        number: index + 1,
        group: index % 2 === 0 ? 'Tuesday' : null,
        joinedAt,
      })),
    })
    const first = await listPeople({ userId, classId })
    expect(first).toMatchObject({ total: 132, members: 132, page: 1, pages: 2 })
    expect(await listGroups({ userId, classId })).toEqual([{ name: 'Tuesday', people: 65 }])
    expect(await listGroups({ userId: users[0]?.id as string, classId })).toEqual([])
    expect(first.people.map(({ name }) => name).slice(0, 4)).toEqual(['Teacher 1', 'Assistant 1', 'Learner 1', 'Learner 2'])
    expect(first.people[2]).toMatchObject({ role: 'learner', group: 'Tuesday', joinedDay: '2026-05-02' })
    const last = await listPeople({ userId: assistantId, classId, page: 99 })
    expect([last.page, last.people.length, last.people.at(-1)?.name]).toEqual([2, 32, 'Learner 130'])
    expect(await listPeople({ userId, classId, search: 'tuesDAY' })).toMatchObject({ total: 65, members: 132 })
    expect((await listPeople({ userId, classId, search: 'learner 99' })).people.map(({ name }) => name)).toEqual(['Learner 99'])
    expect(await listPeople({ userId, classId, search: '%' })).toMatchObject({ people: [], total: 0, page: 1, pages: 1 })
  })

  it('knows learners by their pseudonyms only, where the class says so: list, search, page and log', async () => {
    const { classId, teacherId: userId, learnerId } = await makeClass({ learners: 1 })
    await db.user.update({ where: { id: learnerId }, data: { name: 'Somebody real' } })
    await db.class.update({ where: { id: classId }, data: { pseudonyms: true } })
    const { number } = await member(classId, learnerId)
    const { people } = await listPeople({ userId, classId })
    expect(people.map(({ name }) => name)).toEqual(['Teacher 1', 'Assistant 1', `Learner ${number}`])
    expect((await listPeople({ userId, classId, search: 'real' })).total).toBe(0)
    expect(await getPerson({ userId, classId, memberId: learnerId })).toMatchObject({ name: `Learner ${number}` })
    expect(JSON.stringify(await listLog({ userId, classId }))).not.toContain('real')
  })
})

describe('revealName', () => {
  it('gives the name and writes each time who looked at whose; names that are shown are not revealed', async () => {
    const { classId, teacherId, assistantId, learnerId: memberId } = await makeClass()
    await expect(revealName({ userId: assistantId, classId, memberId })).rejects.toMatchObject({ code: 'conflict' })
    await db.class.update({ where: { id: classId }, data: { pseudonyms: true } })
    expect(await revealName({ userId: assistantId, classId, memberId })).toEqual({ name: 'Learner 1' })
    await expect(revealName({ userId: teacherId, classId, memberId: assistantId })).rejects.toMatchObject({ code: 'conflict' })
    const { number } = await member(classId, memberId)
    const { lines } = await listLog({ userId: teacherId, classId })
    expect(lines[0]).toMatchObject({ actor: 'Assistant 1', text: 'Revealed a name', subject: `Learner ${number}` })
    expect(await db.classAct.count({ where: { classId, kind: 'name-revealed', actorId: assistantId, subjectId: memberId } })).toBe(1)
  })
})

describe('removeMember', () => {
  it('takes out a learner, closes the code to them and withdraws what they were invited to; twice changes nothing', async () => {
    const { classId, joinCode, teacherId: userId, assistantId, learnerId: memberId } = await makeClass()
    await db.user.update({ where: { id: memberId }, data: { email: 'a@x.org' } })
    await db.classInvite.create({ data: { classId, email: 'a@x.org', role: 'assistant' } })
    await Promise.all([1, 2, 3].map(() => removeMember({ userId, classId, memberId })))
    expect(await member(classId, memberId)).toMatchObject({ removed: true, leftAt: expect.any(Date), role: 'learner' })
    expect((await kinds(classId)).filter((kind) => kind === 'removed')).toHaveLength(1)
    await expect(joinClass({ userId: memberId, code: joinCode, source: 'test' })).rejects.toMatchObject({ code: 'conflict' })
    expect(await previewClass({ userId: memberId, code: joinCode, source: 'test' })).toMatchObject({ standing: 'removed' })
    expect((await db.classInvite.findFirst({ where: { email: 'a@x.org' } }))?.withdrawnAt).not.toBeNull()
    await removeMember({ userId, classId, memberId: assistantId })
    await expect(joinClass({ userId: assistantId, code: joinCode, source: 'test' })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('closes the code also to who left a moment before; refuses teachers and strangers', async () => {
    const { classId, joinCode, teacherId: userId, learnerId: memberId } = await makeClass()
    await leaveClass({ userId: memberId, classId })
    await removeMember({ userId, classId, memberId })
    await expect(joinClass({ userId: memberId, code: joinCode, source: 'test' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(removeMember({ userId, classId, memberId: userId })).rejects.toMatchObject({ code: 'conflict' })
    await expect(removeMember({ userId, classId, memberId: (await createUser()).id })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('setRole', () => {
  it('keeps what a learner did and their pseudonym, gives one to who needs it, and writes each change once', async () => {
    const { classId, teacherId: userId, assistantId, learnerId } = await makeClass()
    const { number, joinedAt } = await member(classId, learnerId)
    for (const role of ['teacher', 'teacher', 'learner'] as const) await setRole({ userId, classId, memberId: learnerId, role })
    expect(await member(classId, learnerId)).toMatchObject({ role: 'learner', number, joinedAt })
    await setRole({ userId, classId, memberId: assistantId, role: 'learner' })
    const given = (await member(classId, assistantId)).number
    expect(given).toEqual(expect.any(Number))
    expect(given).not.toBe(number)
    const acts = await db.classAct.findMany({ where: { classId, kind: 'role-changed' }, orderBy: { id: 'asc' } })
    expect(acts.map(({ detail }) => detail)).toEqual([
      { from: 'learner', to: 'teacher' },
      { from: 'teacher', to: 'learner' },
      { from: 'assistant', to: 'learner' },
    ])
  })

  it('leaves a class its last teacher, also when two step down at once', async () => {
    const { classId, teacherId, learnerId } = await makeClass()
    await expect(setRole({ userId: teacherId, classId, memberId: teacherId, role: 'assistant' })).rejects.toMatchObject({
      code: 'conflict',
    })
    await setRole({ userId: teacherId, classId, memberId: learnerId, role: 'teacher' })
    const steps = [teacherId, learnerId].map((userId) => setRole({ userId, classId, memberId: userId, role: 'learner' }))
    const settled = await Promise.allSettled(steps)
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.classMember.count({ where: { classId, role: 'teacher', leftAt: null } })).toBe(1)
  })
})

describe('transferClass', () => {
  it.each([
    ['assist', { role: 'assistant', leftAt: null }],
    ['leave', { leftAt: expect.any(Date) }],
  ] as const)('makes another the teacher and lets the one before %s', async (afterwards, expected) => {
    const { classId, teacherId: userId, learnerId: memberId } = await makeClass()
    await transferClass({ userId, classId, memberId, afterwards })
    expect(await member(classId, memberId)).toMatchObject({ role: 'teacher', leftAt: null })
    expect(await member(classId, userId)).toMatchObject(expected)
    await expect(transferClass({ userId, classId, memberId, afterwards })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('needs somebody else who is in the class; a race of two hands over leaves a teacher', async () => {
    const { classId, teacherId: userId, learnerIds } = await makeClass()
    await expect(transferClass({ userId, classId, memberId: userId, afterwards: 'leave' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(transferClass({ userId, classId, memberId: (await createUser()).id, afterwards: 'leave' })).rejects.toMatchObject({
      code: 'not-found',
    })
    await Promise.allSettled(learnerIds.map((memberId) => transferClass({ userId, classId, memberId, afterwards: 'leave' })))
    expect(await db.classMember.count({ where: { classId, role: 'teacher', leftAt: null } })).toBe(1)
  })
})

describe('setGroup', () => {
  it('puts into a group, into none, and writes only what changes', async () => {
    const { classId, teacherId: userId, learnerId: memberId } = await makeClass()
    for (const group of [' Monday  group ', 'Monday group', '', '']) await setGroup({ userId, classId, memberId, group })
    expect(await member(classId, memberId)).toMatchObject({ group: null })
    const acts = await db.classAct.findMany({ where: { classId, kind: 'group-changed' }, orderBy: { id: 'asc' } })
    expect(acts.map(({ detail }) => detail)).toEqual([
      { from: null, to: 'Monday group' },
      { from: 'Monday group', to: null },
    ])
    await expect(setGroup({ userId, classId, memberId, group: 'x'.repeat(61) })).rejects.toMatchObject({ code: 'invalid', field: 'group' })
  })
})

describe('listLog', () => {
  it('is newest first, by pages, in words, and survives an account that is gone', async () => {
    const { classId, teacherId: userId, learnerIds } = await makeClass()
    const [gone, stays] = learnerIds as [string, string]
    await invitePerson({ userId, classId, email: 'a@x.org', role: 'assistant' })
    await setGroup({ userId, classId, memberId: stays, group: 'Monday' })
    const other = await addMember(classId, 'teacher', 'Teacher 2')
    await setRole({ userId: other, classId, memberId: stays, role: 'assistant' })
    await db.user.delete({ where: { id: gone } })
    await db.user.delete({ where: { id: other } })
    const { lines } = await listLog({ userId, classId })
    expect(lines.map(({ actor, text, subject, detail }) => [actor, text, subject, detail])).toEqual([
      [null, 'Changed a role', 'Learner 2', 'from learner to assistant'],
      ['Teacher 1', 'Changed a group', 'Learner 2', 'from none to Monday'],
      ['Teacher 1', 'Invited people', null, '1 as assistant'],
      ['Learner 2', 'Joined', null, ''],
      ['Teacher 1', 'Created the class', null, ''],
    ])
    await db.classAct.createMany({ data: Array.from({ length: 60 }, () => ({ classId, kind: 'unheard-of', actorId: userId })) })
    const page = await listLog({ userId, classId, page: 9 })
    expect([page.page, page.pages, page.lines.length]).toEqual([2, 2, 15])
  })
})

describe('listClasses', () => {
  it('tells roles and what is archived', async () => {
    const { classId, assistantId } = await makeClass()
    await db.class.update({ where: { id: classId }, data: { archivedAt: new Date() } })
    expect((await listClasses({ userId: assistantId })).taught).toMatchObject([
      { id: classId, role: 'assistant', archivedAt: expect.any(Date) },
    ])
  })
})
