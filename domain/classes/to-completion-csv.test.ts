import { describe, expect, it } from 'vitest'
import { db } from '../../lib/db'
import { addHistory, createClassWith } from '../../tests/factories'
import { readCsv } from '../../tests/read-csv'
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

  it('has the learners that the address asks for, in its order, and when an assignment was due and finished', async () => {
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 3, timeZone: 'Europe/Paris' })
    const [one, two, three] = learnerIds as [string, string, string]
    await db.classMember.updateMany({ where: { classId, userId: { in: [one, two] } }, data: { group: 'Tuesday' } })
    for (const userId of [two, three])
      await addHistory({ userId, lessons: [{ lessonId: 'lesson-b', at: new Date('2026-06-05T22:30:00Z') }] })
    const parts = [{ kind: 'lesson', id: 'lesson-b' }]
    const version = { version: 1, title: 'Week 1', items: parts, parts, dueAt: '2026-06-06T09:00' }
    await db.assignment.create({ data: { classId, versions: { create: version } } })
    const read = async (query: Partial<Parameters<typeof toCompletionCsv>[0]>) => {
      const [head = [], ...lines] = readCsv(
        await toCompletionCsv({ userId, classId, guide: { lessons: LESSONS, moduleIds: [] }, now: NOW, ...query }),
      )
      return lines.map((line) => Object.fromEntries(line.map((cell, at) => [head[at], cell])))
    }
    expect((await read({ sort: 'done', group: 'Tuesday' })).map(({ Learner }) => Learner)).toEqual(['Learner 2', 'Learner 1'])
    expect((await read({ filter: 'behind' })).map(({ Learner }) => Learner)).toEqual(['Learner 1'])
    expect(await read({ search: '3' })).toMatchObject([
      {
        Learner: 'Learner 3',
        'Images, layers': '2026-06-06',
        'Assignment: Week 1': 'Done',
        'Assignment: Week 1, due (Europe/Paris)': '2026-06-06 09:00',
        'Assignment: Week 1, finished (Europe/Paris)': '2026-06-06 00:30',
        'Assignment: Week 1, finished (ISO 8601, UTC)': '2026-06-05T22:30:00.000Z',
      },
    ])
  })
})
