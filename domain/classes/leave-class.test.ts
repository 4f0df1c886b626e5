import { describe, expect, it } from 'vitest'
import { db } from '../../lib/db'
import { addHistory, createClassWith, createUser } from '../../tests/factories'
import { leaveClass } from './leave-class'

const isIn = async (classId: string, userId: string) =>
  (await db.classMember.findUniqueOrThrow({ where: { classId_userId: { classId, userId } } })).leftAt === null

describe('leaveClass', () => {
  it('ends the membership and removes nothing, and twice changes nothing', async () => {
    const { classId, learnerIds } = await createClassWith({ learners: 1 })
    const [userId] = learnerIds as [string]
    await addHistory({ userId, lessons: [{ lessonId: 'what-is-an-image', at: new Date() }] })
    const now = new Date('2026-05-02T10:00:00Z')
    await leaveClass({ userId, classId, now })
    await leaveClass({ userId, classId })
    expect(await db.classMember.findFirst({ where: { userId } })).toMatchObject({ leftAt: now })
    expect(await db.lessonCompletion.count({ where: { userId } })).toBe(1)
  })

  it('does not exist for a stranger, nor for an id that is none', async () => {
    const { classId } = await createClassWith()
    const { id: userId } = await createUser()
    for (const id of [classId, 'nonsense']) await expect(leaveClass({ userId, classId: id })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('says to the last teacher what to do, also where an assistant is an instructor too', async () => {
    const { classId, teacherId } = await createClassWith()
    const { id: assistant } = await createUser()
    await db.classMember.create({ data: { classId, userId: assistant, role: 'assistant' } })
    await expect(leaveClass({ userId: teacherId, classId })).rejects.toThrow('You are the only teacher of this class')
  })

  it('keeps the last teacher, also when two leave at once', async () => {
    const { id: second } = await createUser('Teacher 2')
    for (let round = 0; round < 8; round++) {
      const { classId, teacherId } = await createClassWith()
      await expect(leaveClass({ userId: teacherId, classId })).rejects.toMatchObject({ code: 'conflict' })
      await db.classMember.create({ data: { classId, userId: second, role: 'teacher' } })
      const outcomes = await Promise.allSettled([teacherId, second].map((userId) => leaveClass({ userId, classId })))
      expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
      expect([await isIn(classId, teacherId), await isIn(classId, second)].filter(Boolean)).toHaveLength(1)
    }
  })
})
