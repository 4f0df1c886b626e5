import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { db } from '../../lib/db'
import { addHistory, createUser } from '../../tests/factories'
import { makeGuide } from '../../tests/make-guide'
import { readStuck } from './read-stuck'

const AT = new Date('2026-06-01T12:00:00Z')
const later = (hours: number) => new Date(AT.getTime() + hours * 60 * 60 * 1000)

it('counts what was wrong first and is right in no answer since, in a quiz or in review', async () => {
  const { id: userId } = await createUser()
  await addHistory({ userId, answers: ['a1', 'a2', 'd1', 'd2'].map((questionId) => ({ questionId, at: AT, right: false })) })
  const answer = { userId, version: 'v', choice: [], score: 0 }
  await db.answer.createMany({
    data: [
      { ...answer, eventId: randomUUID(), questionId: 'a1', at: later(1), right: true },
      { ...answer, eventId: randomUUID(), questionId: 'a2', at: later(1), right: false },
      // From before the learner began anew.
      { ...answer, eventId: randomUUID(), questionId: 'd1', at: later(-1), right: true },
      { ...answer, eventId: randomUUID(), questionId: 'd2', attempt: 2, at: later(1), right: true },
      { ...answer, eventId: randomUUID(), questionId: 'd2', attempt: 3, at: later(2), right: false },
    ],
  })
  const { id: other } = await createUser()
  await addHistory({ userId: other, answers: [{ questionId: 'd2', at: AT, right: false }] })
  expect(await readStuck([userId, other], makeGuide().lessons)).toEqual(
    new Map([
      [
        userId,
        expect.arrayContaining([
          { lessonId: 'a', title: 'Lesson a', wrong: 1 },
          { lessonId: 'd', title: 'Lesson d', wrong: 1 },
        ]),
      ],
      [other, [{ lessonId: 'd', title: 'Lesson d', wrong: 1 }]],
    ]),
  )
})
