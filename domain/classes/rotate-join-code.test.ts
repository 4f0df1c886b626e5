import { describe, expect, it } from 'vitest'
import { createClassWith } from '../../tests/factories'
import { getTaughtClass } from './get-taught-class'
import { rotateJoinCode } from './rotate-join-code'
import { setJoinOpen } from './set-join-open'

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
