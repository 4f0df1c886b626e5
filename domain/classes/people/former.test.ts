import { describe, expect, it } from 'vitest'
import { db } from '../../../lib/db'
import { createClassWith, createUser } from '../../../tests/factories'
import { leaveClass } from '../leave-class'
import { acceptInvite } from '../roster/accept-invite'
import { inviteAgain } from './invite-again'
import { listFormer } from './list-former'
import { removeMember } from './remove-member'

async function makeFormer() {
  const made = await createClassWith({ learners: 3, timeZone: 'Pacific/Auckland' })
  const [leftId, removedId, stayedId] = made.learnerIds as [string, string, string]
  const assistant = await createUser('Assistant 1')
  await db.classMember.create({ data: { classId: made.classId, userId: assistant.id, role: 'assistant' } })
  await db.$executeRaw`UPDATE "User" SET email = id::text || '@x.org'`
  await leaveClass({ userId: leftId, classId: made.classId, now: new Date('2026-05-01T18:00:00Z') })
  await removeMember({ userId: made.teacherId, classId: made.classId, memberId: removedId, now: new Date('2026-05-03T10:00:00Z') })
  return { ...made, leftId, removedId, stayedId, assistantId: assistant.id }
}
const invites = (classId: string) => db.classInvite.findMany({ where: { classId } })

describe('listFormer', () => {
  it('tells instructors who left or was removed, when and by whom, and nobody else', async () => {
    const { classId, teacherId, assistantId, leftId, removedId, stayedId } = await makeFormer()
    for (const userId of [teacherId, assistantId])
      expect(await listFormer({ userId, classId })).toEqual({
        people: [
          {
            userId: removedId,
            name: 'Learner 2',
            role: 'learner',
            leftDay: '2026-05-03',
            removed: true,
            removedBy: 'Teacher 1',
            invited: false,
          },
          { userId: leftId, name: 'Learner 1', role: 'learner', leftDay: '2026-05-02', removed: false, removedBy: null, invited: false },
        ],
        total: 2,
        page: 1,
        pages: 1,
      })
    expect((await listFormer({ userId: teacherId, classId, search: 'LEARNER 1', page: 9 })).people).toMatchObject([{ userId: leftId }])
    for (const userId of [leftId, removedId, stayedId, (await createClassWith()).teacherId])
      await expect(listFormer({ userId, classId })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('shows pseudonyms where the class does, and finds nobody by their name then', async () => {
    const { classId, teacherId: userId, leftId } = await makeFormer()
    await db.class.update({ where: { id: classId }, data: { pseudonyms: true } })
    await db.user.update({ where: { id: leftId }, data: { name: 'Somebody real' } })
    await db.classMember.update({ where: { classId_userId: { classId, userId: leftId } }, data: { number: 77 } })
    const { people } = await listFormer({ userId, classId })
    expect(people.find((one) => one.userId === leftId)?.name).toBe('Learner 77')
    expect((await listFormer({ userId, classId, search: 'Somebody' })).total).toBe(0)
  })

  it('keeps its lines once the one who removed is gone', async () => {
    const { classId, assistantId, teacherId } = await makeFormer()
    await db.user.delete({ where: { id: teacherId } })
    expect((await listFormer({ userId: assistantId, classId })).people[0]).toMatchObject({ removed: true, removedBy: null })
  })
})

describe('inviteAgain', () => {
  it('invites once, as what they were, and they come back', async () => {
    const { classId, teacherId: userId, removedId } = await makeFormer()
    await db.classMember.update({ where: { classId_userId: { classId, userId: removedId } }, data: { group: 'Monday' } })
    const again = () => inviteAgain({ userId, classId, memberId: removedId })
    expect((await Promise.all([again(), again()])).sort()).toEqual(['invited', 'was-invited'])
    expect(await invites(classId)).toMatchObject([{ email: `${removedId}@x.org`, name: 'Learner 2', role: 'learner', group: 'Monday' }])
    expect(await db.classAct.findMany({ where: { classId, kind: 'invited' } })).toMatchObject([{ actorId: userId, subjectId: removedId }])
    expect((await listFormer({ userId, classId })).people[0]).toMatchObject({ userId: removedId, invited: true })
    await acceptInvite({ userId: removedId, inviteId: (await invites(classId))[0]?.id as string })
    expect((await listFormer({ userId, classId })).total).toBe(1)
    await expect(again()).rejects.toMatchObject({ code: 'conflict' })
  })

  it('refuses who may not, who never was in the class, and whom an invitation would name', async () => {
    const { classId, teacherId: userId, assistantId, leftId, removedId, stayedId } = await makeFormer()
    for (const stranger of [assistantId, stayedId, leftId, (await createClassWith()).teacherId])
      await expect(inviteAgain({ userId: stranger, classId, memberId: leftId })).rejects.toMatchObject({ code: 'not-found' })
    for (const memberId of [(await createUser()).id, 'nonsense', ''])
      await expect(inviteAgain({ userId, classId, memberId })).rejects.toMatchObject({ code: 'not-found' })
    await db.user.update({ where: { id: leftId }, data: { email: null } })
    await expect(inviteAgain({ userId, classId, memberId: leftId })).rejects.toMatchObject({ code: 'conflict' })
    await db.class.update({ where: { id: classId }, data: { pseudonyms: true } })
    await expect(inviteAgain({ userId, classId, memberId: removedId })).rejects.toMatchObject({ code: 'conflict' })
    await db.class.update({ where: { id: classId }, data: { archivedAt: new Date() } })
    await expect(inviteAgain({ userId, classId, memberId: removedId })).rejects.toMatchObject({ code: 'conflict' })
    expect(await invites(classId)).toEqual([])
  })
})
