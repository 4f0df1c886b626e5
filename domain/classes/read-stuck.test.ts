import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { createUser } from '../../tests/factories'
import { listLessons } from '../catalog/list-lessons'
import { recordEvents } from '../progress/record-events'
import type { LearnerEvent } from '../progress/types'
import { readStuck } from './read-stuck'

const NOW = new Date('2026-06-02T12:00:00Z')
const [LESSON, OTHER] = listLessons().filter(({ questionIds }) => questionIds.length > 2)
const grade = (_id: string, { choice }: { choice: string[] | string }) => ({
  right: choice[0] === 'right',
  score: choice[0] === 'right' ? 1 : 0,
})

/** Attempt 0 is a review. */
function answer(questionId: string, verdict: 'right' | 'wrong', hour: number, attempt = 1): LearnerEvent {
  const base = { id: randomUUID(), at: new Date(Date.UTC(2026, 5, 1, hour)).toISOString(), questionId }
  const payload = { version: 'v', choice: [verdict] }
  return attempt === 0
    ? { ...base, type: 'review_answered', payload }
    : { ...base, type: 'question_answered', payload: { ...payload, attempt } }
}

it('counts what was wrong first and is right in no answer since, in a quiz or in review', async () => {
  if (!LESSON || !OTHER) throw new Error('the guide has no two lessons with a quiz')
  const [a1, a2, a3] = LESSON.questionIds as [string, string, string]
  const [d1, d2] = OTHER.questionIds as [string, string]
  const [one, two] = [await createUser(), await createUser()]
  const events: LearnerEvent[] = [
    answer(a1, 'wrong', 1),
    answer(a1, 'right', 2, 0),
    answer(a2, 'wrong', 1),
    answer(a2, 'wrong', 2, 2),
    answer(a3, 'right', 1),
    answer(a3, 'wrong', 2, 2),
    // Right in an attempt, and wrong in the next.
    answer(d1, 'wrong', 1),
    answer(d1, 'right', 2, 2),
    answer(d1, 'wrong', 3, 3),
    // What was right before the learner began anew no longer counts.
    answer(d2, 'right', 0),
    { id: randomUUID(), at: new Date(Date.UTC(2026, 5, 1, 0, 30)).toISOString(), type: 'progress_reset', payload: {} },
    answer(d2, 'wrong', 1),
  ]
  // One by one and from the last: what came late counts as what came in time.
  for (const event of events.toReversed()) await recordEvents({ userId: one.id, events: [event], grade, now: NOW })
  await recordEvents({ userId: two.id, events: [answer(d1, 'wrong', 1)], grade, now: NOW })
  const stuck = await readStuck([one.id, two.id], [LESSON, OTHER])
  const inOther = { lessonId: OTHER.id, title: OTHER.title, wrong: 1 }
  expect(stuck.get(one.id)).toHaveLength(2)
  expect(stuck.get(one.id)).toEqual(expect.arrayContaining([{ lessonId: LESSON.id, title: LESSON.title, wrong: 1 }, inOther]))
  expect(stuck.get(two.id)).toEqual([inOther])
})
