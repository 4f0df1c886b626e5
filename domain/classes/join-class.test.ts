import { describe, expect, it } from 'vitest'
import { db } from '../../lib/db'
import { createClassWith, createUser } from '../../tests/factories'
import { joinClass } from './join-class'
import { leaveClass } from './leave-class'
import { listClasses } from './list-classes'
import { previewClass } from './preview-class'
import { rotateJoinCode } from './rotate-join-code'
import { setJoinOpen } from './set-join-open'

const source = '192.0.2.1'
const membership = (classId: string, userId: string) => db.classMember.findUnique({ where: { classId_userId: { classId, userId } } })

describe('joinClass', () => {
  it('makes the user a learner, by a code typed in any way, and twice changes nothing', async () => {
    const { classId, joinCode } = await createClassWith()
    const { id: userId } = await createUser()
    const first = new Date('2026-05-01T10:00:00Z')
    expect(await joinClass({ userId, code: joinCode.toLowerCase().replace('-', ' '), source, now: first })).toEqual({ classId })
    await Promise.all([1, 2, 3].map(() => joinClass({ userId, code: joinCode, source })))
    expect(await membership(classId, userId)).toMatchObject({ role: 'learner', joinedAt: first, leftAt: null })
    expect((await listClasses({ userId })).joined).toEqual([{ id: classId, name: 'Class 1', teachers: ['Teacher 1'], archivedAt: null }])
  })

  it('takes the old place up again after leaving', async () => {
    const { classId, joinCode } = await createClassWith()
    const { id: userId } = await createUser()
    const first = new Date('2026-05-01T10:00:00Z')
    await joinClass({ userId, code: joinCode, source, now: first })
    await leaveClass({ userId, classId })
    expect((await listClasses({ userId })).joined).toEqual([])
    await joinClass({ userId, code: joinCode, source })
    expect(await membership(classId, userId)).toMatchObject({ role: 'learner', joinedAt: first, leftAt: null })
  })

  it('makes no learner of a teacher of the class', async () => {
    const { classId, joinCode, teacherId } = await createClassWith()
    await expect(joinClass({ userId: teacherId, code: joinCode, source })).rejects.toMatchObject({ code: 'conflict' })
    expect(await membership(classId, teacherId)).toMatchObject({ role: 'teacher', leftAt: null })
  })

  it('says the same of an unknown, a replaced and a switched-off code', async () => {
    const { classId, joinCode: old, teacherId } = await createClassWith()
    const { joinCode } = await rotateJoinCode({ userId: teacherId, classId })
    await setJoinOpen({ userId: teacherId, classId, open: false })
    const { id: userId } = await createUser()
    const said = new Set<string>()
    for (const code of [old, joinCode, 'HARBOR-222222', '', '\u0001', "' OR 1=1"]) {
      for (const verb of [joinClass, previewClass]) {
        const refusal = await verb({ userId, code, source }).catch((error) => error)
        expect(refusal).toMatchObject({ code: 'not-found', field: 'code' })
        said.add(refusal.message)
      }
    }
    expect(said.size).toBe(1)
    await setJoinOpen({ userId: teacherId, classId, open: true })
    await joinClass({ userId, code: joinCode, source })
  })

  it('limits the tries of one user, right codes included', async () => {
    const { joinCode } = await createClassWith()
    const { id: userId } = await createUser()
    for (let tries = 0; tries < 30; tries++) await previewClass({ userId, code: joinCode, source })
    await expect(joinClass({ userId, code: joinCode, source })).rejects.toMatchObject({ code: 'too-many' })
  })

  it('lets a lecture in that presses the button at once behind one address', { timeout: 60_000 }, async () => {
    const { classId, joinCode: code } = await createClassWith()
    const users = await Promise.all(Array.from({ length: 300 }, () => createUser()))
    await Promise.all(users.map(({ id: userId }) => joinClass({ userId, code, source: '192.0.2.3' })))
    expect(await db.classMember.count({ where: { classId, role: 'learner', leftAt: null } })).toBe(300)
  })

  it('limits wrong codes of one source, and does not count the right ones of others behind it', { timeout: 60_000 }, async () => {
    const { joinCode } = await createClassWith({ learners: 0 })
    const users = await Promise.all(Array.from({ length: 150 }, () => createUser()))
    for (const { id: userId } of users.slice(0, 120)) await joinClass({ userId, code: joinCode, source })
    const guesser = users.slice(120)
    for (let tries = 0; tries < 500; tries++) {
      const { id: userId } = guesser[tries % 25] as { id: string }
      await expect(previewClass({ userId, code: `PIER-22222${tries % 10}`, source })).rejects.toMatchObject({ code: 'not-found' })
    }
    const last = { userId: guesser[27]?.id as string, code: joinCode }
    await expect(joinClass({ ...last, source })).rejects.toMatchObject({ code: 'too-many' })
    await joinClass({ ...last, source: '192.0.2.2' })
  })
})

describe('previewClass', () => {
  it('tells what the class is and how the user stands to it, and changes nothing', async () => {
    const { classId: id, joinCode: code, teacherId, learnerIds } = await createClassWith({ learners: 2 })
    const [learner, left] = learnerIds as [string, string]
    await leaveClass({ userId: left, classId: id })
    const { id: stranger } = await createUser()
    for (const [userId, standing] of [
      [stranger, 'none'],
      [learner, 'learner'],
      [left, 'left'],
      [teacherId, 'teacher'],
    ] as const) {
      expect(await previewClass({ userId, code, source })).toEqual({ id, name: 'Class 1', teachers: ['Teacher 1'], standing })
    }
    expect(await membership(id, stranger)).toBeNull()
  })
})
