import { describe, expect, it } from 'vitest'
import { db } from '../../lib/db'
import { createClassWith, createUser } from '../../tests/factories'
import { getTaughtClass } from './get-taught-class'
import { listCompletion } from './list-completion'
import { rotateJoinCode } from './rotate-join-code'
import { setJoinOpen } from './set-join-open'
import { toCompletionCsv } from './to-completion-csv'

const VERBS: Record<string, (args: { userId: string; classId: string }) => Promise<unknown>> = {
  rotateJoinCode,
  setJoinOpen: (args) => setJoinOpen({ ...args, open: false }),
  listCompletion: (args) => listCompletion({ ...args, guide: { lessons: [], moduleIds: [] } }),
  toCompletionCsv: (args) => toCompletionCsv({ ...args, guide: { lessons: [], moduleIds: [] } }),
}

describe.each(Object.entries(VERBS))('%s', (_name, verb) => {
  it('is for the teachers of the class; for anybody else it does not exist', async () => {
    const { classId, teacherId, learnerIds } = await createClassWith({ learners: 1 })
    const other = await createClassWith()
    const former = await createUser()
    await db.classMember.create({ data: { classId, userId: former.id, role: 'teacher', leftAt: new Date() } })
    const before = await db.class.findUnique({ where: { id: classId } })

    for (const userId of [other.teacherId, learnerIds[0] as string, former.id]) {
      await expect(verb({ userId, classId })).rejects.toMatchObject({ code: 'not-found' })
      expect(await getTaughtClass({ userId, classId })).toBeNull()
    }
    for (const classId of ['nonsense', '', '00000000-0000-4000-8000-000000000000']) {
      await expect(verb({ userId: teacherId, classId })).rejects.toMatchObject({ code: 'not-found' })
      expect(await getTaughtClass({ userId: teacherId, classId })).toBeNull()
    }
    expect(await db.class.findUnique({ where: { id: classId } })).toEqual(before)
    await verb({ userId: teacherId, classId })
  })
})

describe('rotateJoinCode and setJoinOpen', () => {
  it('replace and switch the code; doing it twice is no error', async () => {
    const { classId, teacherId: userId, joinCode: old } = await createClassWith()
    const first = await rotateJoinCode({ userId, classId })
    const second = await rotateJoinCode({ userId, classId })
    expect(new Set([old, first.joinCode, second.joinCode]).size).toBe(3)
    for (const open of [false, false, true, true]) {
      await setJoinOpen({ userId, classId, open })
      expect(await getTaughtClass({ userId, classId })).toMatchObject({ joinOpen: open, joinCode: second.joinCode })
    }
  })
})
