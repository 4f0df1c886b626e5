import { describe, expect, it } from 'vitest'
import { db } from '../../lib/db'
import { addHistory, createClassWith } from '../../tests/factories'
import { toCompletionCsv } from './to-completion-csv'

const LESSONS = [
  { id: 'lesson-a', title: 'What is a container?', path: '/a/', questionIds: [] },
  { id: 'lesson-b', title: 'Images, layers', path: '/b/', questionIds: [] },
]
const NOW = new Date('2026-06-15T12:00:00Z')

describe('toCompletionCsv', () => {
  it('holds every learner, with what the screen shows and nothing that a spreadsheet would run', async () => {
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 2 })
    const [one, two] = learnerIds as [string, string]
    await db.classMember.updateMany({ where: { classId }, data: { joinedAt: new Date('2026-06-01T12:00:00Z') } })
    await db.user.update({ where: { id: one }, data: { name: '=HYPERLINK("http://evil.test")' } })
    await addHistory({
      userId: two,
      lessons: [{ lessonId: 'lesson-b', at: new Date('2026-06-05T12:00:00Z') }],
      answers: [{ questionId: 'question-1', right: true, at: new Date('2026-06-05T12:00:00Z') }],
    })
    expect(await toCompletionCsv({ userId, classId, guide: { lessons: LESSONS, moduleIds: [] }, now: NOW })).toBe(
      [
        '\uFEFFLearner,Group,What is a container?,"Images, layers",Lessons done,Lessons done before joining,Done %,Quiz right,Quiz answered,Last active,Joined,Status,At risk',
        `"'=HYPERLINK(""http://evil.test"")",,,,0,0,0,0,0,,2026-06-01,Not started,nothing done in the 14 days since joining`,
        'Learner 2,,,2026-06-05,1,0,50,1,1,2026-06-05,2026-06-01,Quiet for 10 days,quiet for 10 days',
        '',
      ].join('\r\n'),
    )
  })
})
