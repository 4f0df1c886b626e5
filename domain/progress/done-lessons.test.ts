import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '../../lib/db'
import { expectDoneLessons } from '../../tests/expect-done-lessons'
import { addHistory, createClassWith, createUser } from '../../tests/factories'
import { listCompletion } from '../classes/list-completion'

const at = new Date('2026-06-15T12:00:00Z')
const newLessons = (count: number) => Array.from({ length: count }, () => `lesson-${randomUUID()}`)

describe('the bits of the lessons that are done', () => {
  it('count for somebody who did nothing since the guide grew', async () => {
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 2 })
    const [one, two] = learnerIds as [string, string]
    const [old, ...later] = newLessons(70) as [string, ...string[]]
    await addHistory({ userId: one, lessons: [{ lessonId: old, at }] })
    await addHistory({ userId: two, lessons: later.map((lessonId) => ({ lessonId, at })) })
    const lessons = [old, ...later].map((id) => ({ id, title: id, path: `/${id}/`, questionIds: [] }))
    const { classNumbers, learners } = await listCompletion({ userId, classId, guide: { lessons, moduleIds: [] }, sort: 'done' })
    expect(learners.map(({ doneCount }) => doneCount)).toEqual([69, 1])
    expect(classNumbers).toEqual({ learners: 2, learnersDone: 0, meanProgress: 50 })
    for (const id of learnerIds) await expectDoneLessons(id)
  })

  it('are right where many learners begin the same new lessons at once, in any order', async () => {
    const lessonIds = newLessons(12)
    const userIds = await Promise.all(lessonIds.map(async () => (await createUser()).id))
    await Promise.all(
      userIds.map((userId, index) => {
        const lessons = [...lessonIds.slice(index), ...lessonIds.slice(0, index)].map((lessonId) => ({ lessonId, at }))
        return addHistory({ userId, lessons })
      }),
    )
    for (const userId of userIds) await expectDoneLessons(userId)
    const numbers = await db.lessonNumber.findMany({ where: { lessonId: { in: lessonIds } } })
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(lessonIds.length)
  })

  it('follow an undo, a redo and a removal', async () => {
    const { id: userId } = await createUser()
    const [one, two] = newLessons(2) as [string, string]
    await addHistory({ userId, lessons: [one, two].map((lessonId) => ({ lessonId, at })) })
    for (const done of [false, true]) {
      await db.lessonCompletion.updateMany({ where: { userId, lessonId: two }, data: { done } })
      await expectDoneLessons(userId)
    }
    await db.lessonCompletion.deleteMany({ where: { userId, lessonId: one } })
    await expectDoneLessons(userId)
    await db.lessonCompletion.deleteMany({ where: { userId } })
    await expectDoneLessons(userId)
    await db.user.delete({ where: { id: userId } })
    expect(await db.lessonCompletion.count({ where: { userId } })).toBe(0)
  })
})
