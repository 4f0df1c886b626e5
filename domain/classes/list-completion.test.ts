import fc from 'fast-check'
import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { db } from '../../lib/db'
import { addHistory, createClassWith, createUser } from '../../tests/factories'
import { percent } from '../catalog/rules/percent'
import { leaveClass } from './leave-class'
import { listCompletion, PAGE_SIZE } from './list-completion'
import { readCompletion } from './read-completion'
import { QUIET_DAYS } from './rules/learner-status'
import { COMPLETION_FILTERS, COMPLETION_SORTS } from './schema'
import type { CompletionRow } from './types'

const LESSONS = ['lesson-a', 'lesson-b', 'lesson-c'].map((id) => ({ id, title: id, path: `/${id}/`, questionIds: [] as string[] }))
const GUIDE = { lessons: LESSONS, moduleIds: [] }
const NOW = new Date('2026-06-15T12:00:00Z')
const HOUR_MS = 60 * 60 * 1000
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * HOUR_MS)

describe('listCompletion', () => {
  it('gives what the screen shows of each learner, and both class numbers', async () => {
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 3, timeZone: 'Europe/Paris' })
    const [one, two, three] = learnerIds as [string, string, string]
    await db.classMember.updateMany({ where: { classId }, data: { joinedAt: hoursAgo(24 * 20) } })
    await addHistory({
      userId: one,
      lessons: [
        { lessonId: 'lesson-b', at: hoursAgo(24 * 30) },
        { lessonId: 'lesson-a', at: hoursAgo(3) },
        { lessonId: 'lesson-c', at: hoursAgo(2), done: false },
        { lessonId: 'retired', at: hoursAgo(24 * 40) },
      ],
      answers: [
        { questionId: 'question-1', at: hoursAgo(5), right: true },
        { questionId: 'question-2', at: hoursAgo(1), right: false },
      ],
    })
    await addHistory({ userId: two, lessons: LESSONS.map(({ id }) => ({ lessonId: id, at: hoursAgo(24 * 9) })) })

    const { learners, classNumbers, ...paging } = await listCompletion({ userId, classId, guide: GUIDE, now: NOW })
    expect(paging).toEqual({ total: 3, page: 1, pages: 1, groups: [] })
    expect(classNumbers).toEqual({ learners: 3, learnersDone: 1, meanProgress: 56 })
    expect(learners).toMatchObject([
      {
        userId: one,
        name: 'Learner 1',
        doneLessonIds: ['lesson-a', 'lesson-b'],
        doneCount: 2,
        doneBeforeJoining: 1,
        percent: 66,
        questionsRight: 1,
        questionsAnswered: 2,
        lastActiveDay: '2026-06-15',
        quietDays: 0,
        status: { text: 'On track' },
      },
      { userId: two, doneCount: 3, percent: 100, doneBeforeJoining: 0, lastActiveDay: '2026-06-06', status: { text: 'Finished' } },
      {
        userId: three,
        doneLessonIds: [],
        percent: 0,
        lastActiveDay: null,
        quietDays: null,
        questionsAnswered: 0,
        status: { text: 'Not started' },
      },
    ])
    // Learners are promised the day and not the time of day, and the JSON of the table is these rows.
    expect(JSON.stringify(learners)).not.toContain(hoursAgo(1).toISOString())
  })

  it('takes a checkpoint that was begun or handed in for activity, in row, filter and order', async () => {
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 3 })
    const [one, two, three] = learnerIds as [string, string, string]
    await db.classMember.updateMany({ where: { classId }, data: { joinedAt: hoursAgo(24 * 20) } })
    await addHistory({ userId: two, answers: [{ questionId: 'question-1', right: true, at: hoursAgo(24 * 9) }] })
    const attempt = { moduleId: 'm', seed: 's', questions: [] }
    await db.checkpointAttempt.createMany({
      data: [
        { ...attempt, userId: one, startedAt: hoursAgo(24 * 8), finishedAt: hoursAgo(24 * 8 - 1), passed: true },
        { ...attempt, userId: two, startedAt: hoursAgo(2) },
      ],
    })
    const list = async (args: Partial<Parameters<typeof listCompletion>[0]>) =>
      (await listCompletion({ userId, classId, guide: GUIDE, now: NOW, ...args })).learners
    expect((await list({ sort: 'last-active' })).map((row) => [row.userId, row.status.text, row.risk.reasons])).toEqual([
      [two, 'On track', []],
      [one, 'Quiet for 8 days', ['quiet for 8 days']],
      [three, 'Not started', ['nothing done in the 20 days since joining']],
    ])
    expect((await list({ filter: 'quiet' })).map((row) => row.userId)).toEqual([one])
    expect((await list({ filter: 'not-started' })).map((row) => row.userId)).toEqual([three])
  })

  it('leaves out whoever left, and says "-" where nobody is left', async () => {
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 1 })
    await leaveClass({ userId: learnerIds[0] as string, classId })
    expect(await listCompletion({ userId, classId, guide: GUIDE, now: NOW })).toEqual({
      learners: [],
      total: 0,
      page: 1,
      pages: 1,
      classNumbers: { learners: 0, learnersDone: 0, meanProgress: null },
      groups: [],
    })
  })

  it('reads nobody for a stranger, also without the look at the class before it', async () => {
    const { classId, teacherId } = await createClassWith({ learners: 1 })
    const { id: stranger } = await createUser()
    const read = (userId: string) =>
      readCompletion({
        userId,
        classId,
        lessonIds: [],
        query: { filter: 'all', sort: 'name', search: '', group: '', page: 1 },
        learnerIds: null,
        details: true,
        pageSize: 10,
        quietBefore: NOW,
      })
    expect((await read(teacherId)).records).toHaveLength(1)
    expect(await read(stranger)).toEqual({
      counts: { learners: 0, learnersDone: 0, lessonsDone: 0, groups: [], total: 0, page: 1 },
      records: [],
    })
  })

  it('has no percent and nobody finished while there are no lessons', async () => {
    const { classId, teacherId: userId } = await createClassWith({ learners: 1 })
    const { learners, classNumbers } = await listCompletion({ userId, classId, guide: { lessons: [], moduleIds: [] }, now: NOW })
    expect(learners[0]).toMatchObject({ percent: null, status: { kind: 'not-started' } })
    expect(classNumbers).toEqual({ learners: 1, learnersDone: 0, meanProgress: null })
    expect(await listCompletion({ userId, classId, guide: { lessons: [], moduleIds: [] }, filter: 'finished', now: NOW })).toMatchObject({
      total: 0,
    })
  })

  it('sorts names as people count, and finds parts of them in any letter case', async () => {
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 4 })
    const names = ['Learner 10', 'learner 2', 'Émile', 'Zoë 100%_']
    await Promise.all(learnerIds.map((id, index) => db.user.update({ where: { id }, data: { name: names[index] as string } })))
    const list = async (search = '') =>
      (await listCompletion({ userId, classId, guide: GUIDE, search, now: NOW })).learners.map((row) => row.name)
    expect(await list()).toEqual(['Émile', 'learner 2', 'Learner 10', 'Zoë 100%_'])
    expect(await list('LEARNER')).toEqual(['learner 2', 'Learner 10'])
    expect(await list('éMILE')).toEqual(['Émile'])
    expect(await list('%_')).toEqual(['Zoë 100%_'])
    expect(await list("'; --")).toEqual([])
  })

  it('pages without gap or double, goes no further than the last page, and asks as many queries for many as for one', async () => {
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 1 })
    const query = vi.spyOn(pg.Client.prototype, 'query')
    const countQueries = async (page: number | 'all') => {
      query.mockClear()
      const { learners, pages } = await listCompletion({ userId, classId, guide: GUIDE, page, now: NOW })
      return { queries: query.mock.calls.length, ids: learners.map((row) => row.userId), pages }
    }
    const small = await countQueries(1)
    expect(small.queries).toBe(5)

    const more = Array.from({ length: PAGE_SIZE + 20 }, (_, index) => ({
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      name: 'Same name',
    }))
    await db.user.createMany({ data: more })
    await db.classMember.createMany({ data: more.map(({ id }) => ({ classId, userId: id, role: 'learner' as const })) })
    const [first, second, beyond, all] = [await countQueries(1), await countQueries(2), await countQueries(99), await countQueries('all')]
    expect([first, second, beyond, all].map((page) => page.queries)).toEqual([5, 5, 5, 5])
    expect(first.ids).toHaveLength(PAGE_SIZE)
    expect(beyond).toEqual(second)
    expect(new Set([...first.ids, ...second.ids])).toEqual(new Set([...learnerIds, ...more.map(({ id }) => id)]))
    expect(all).toMatchObject({ pages: 1, ids: [...first.ids, ...second.ids] })
  })

  it('a learner is quiet from the seventh calendar day of the class on, in the filter as in the row', async () => {
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 2, timeZone: 'Europe/Paris' })
    // 15 June less 6 days begins in Paris at this instant.
    const dayBegins = new Date('2026-06-08T22:00:00Z')
    const acts = [new Date(dayBegins.getTime() - 1), dayBegins]
    await Promise.all(
      learnerIds.map((userId, index) =>
        addHistory({ userId, answers: [{ questionId: 'question-1', right: true, at: acts[index] as Date }] }),
      ),
    )
    const { learners } = await listCompletion({ userId, classId, guide: GUIDE, now: NOW })
    expect(learners.map((row) => row.status.text)).toEqual(['Quiet for 7 days', 'On track'])
    const quiet = await listCompletion({ userId, classId, guide: GUIDE, filter: 'quiet', now: NOW })
    expect(quiet.learners).toEqual([learners[0]])
  })

  it('equals a plain recount of any histories, under every filter and order', async () => {
    const learner = fc.record({
      left: fc.boolean(),
      lessons: fc.uniqueArray(
        fc.record({
          lessonId: fc.constantFrom('lesson-a', 'lesson-b', 'lesson-c', 'optional'),
          hours: fc.integer({ min: 0, max: 24 * 12 }),
          done: fc.boolean(),
        }),
        { selector: ({ lessonId }) => lessonId },
      ),
      answers: fc.uniqueArray(
        fc.record({
          questionId: fc.constantFrom('question-1', 'question-2'),
          hours: fc.integer({ min: 0, max: 24 * 12 }),
          right: fc.boolean(),
        }),
        { selector: ({ questionId }) => questionId },
      ),
    })
    const zone = fc.constantFrom('UTC', 'Pacific/Kiritimati', 'America/New_York')
    await fc.assert(
      fc.asyncProperty(
        fc.array(learner, { maxLength: 5 }),
        zone,
        fc.constantFrom(...COMPLETION_FILTERS.filter((filter) => filter !== 'behind' && filter !== 'at-risk')),
        fc.constantFrom(...COMPLETION_SORTS),
        async (drafts, timeZone, filter, sort) => {
          const { classId, teacherId: userId } = await createClassWith({ timeZone })
          const people = await Promise.all(drafts.map(async (draft, index) => ({ ...draft, ...(await createUser(`Learner ${index}`)) })))
          // The learners of one class may be in another one as well.
          const other = await createClassWith()
          for (const { id, left, lessons, answers } of people) {
            const leftAt = left ? NOW : null
            await db.classMember.create({ data: { classId, userId: id, role: 'learner', joinedAt: hoursAgo(100), leftAt } })
            await db.classMember.create({ data: { classId: other.classId, userId: id, role: 'learner' } })
            await addHistory({
              userId: id,
              lessons: lessons.map(({ hours, ...lesson }) => ({ ...lesson, at: hoursAgo(hours) })),
              answers: answers.map(({ hours, ...answer }) => ({ ...answer, at: hoursAgo(hours) })),
            })
          }

          const expected = people.filter(({ left }) => !left).map((person) => recount(person, timeZone))
          const done = expected.map((row) => row.doneCount)
          const { learners, total, classNumbers } = await listCompletion({ userId, classId, guide: GUIDE, filter, sort, now: NOW })
          const wanted = expected.filter((row) => filter === 'all' || row.kind === filter).sort(ORDERS[sort])
          expect(learners.map(toRecounted)).toEqual(wanted.map(({ last, ...row }) => row))
          expect(total).toBe(wanted.length)
          expect(classNumbers).toEqual({
            learners: expected.length,
            learnersDone: done.filter((count) => count === 3).length,
            meanProgress:
              expected.length === 0 ? null : Math.round((100 * done.reduce((sum, count) => sum + count, 0)) / (3 * expected.length)),
          })
        },
      ),
      { numRuns: 40 },
    )
  })
})

type Person = {
  id: string
  lessons: { lessonId: string; hours: number; done: boolean }[]
  answers: { hours: number; right: boolean }[]
}

/** The same row, worked out from the history by the plainest means. */
function recount({ id, lessons, answers }: Person, timeZone: string) {
  const counted = lessons.filter((lesson) => lesson.done && LESSONS.some((one) => one.id === lesson.lessonId))
  const hours = [...lessons, ...answers].map((act) => act.hours)
  const last = hours.length === 0 ? null : hoursAgo(Math.min(...hours))
  const localDay = (at: Date) => Date.parse(at.toLocaleDateString('sv-SE', { timeZone })) / (24 * HOUR_MS)
  const quiet = last !== null && localDay(NOW) - localDay(last) >= QUIET_DAYS
  return {
    userId: id,
    doneCount: counted.length,
    doneBeforeJoining: counted.filter((lesson) => lesson.hours > 100).length,
    percent: percent(counted.length, 3),
    questionsRight: answers.filter((answer) => answer.right).length,
    questionsAnswered: answers.length,
    last: last?.getTime() ?? null,
    lastActiveDay: last?.toLocaleDateString('sv-SE', { timeZone }) ?? null,
    kind: counted.length === 3 ? 'finished' : last === null ? 'not-started' : quiet ? 'quiet' : 'on-track',
  }
}

type Recounted = ReturnType<typeof recount>

function toRecounted({
  userId,
  doneCount,
  doneBeforeJoining,
  percent,
  questionsRight,
  questionsAnswered,
  lastActiveDay,
  status,
}: CompletionRow): Omit<Recounted, 'last'> {
  return {
    userId,
    doneCount,
    doneBeforeJoining,
    percent,
    questionsRight,
    questionsAnswered,
    lastActiveDay,
    kind: status.kind,
  }
}

/** Array sort is stable, so equal rows keep the order of their names. */
const ORDERS: Record<(typeof COMPLETION_SORTS)[number], (a: Recounted, b: Recounted) => number> = {
  name: () => 0,
  done: (a, b) => b.doneCount - a.doneCount,
  'least-done': (a, b) => a.doneCount - b.doneCount,
  'last-active': (a, b) => (b.last ?? 0) - (a.last ?? 0),
  silent: (a, b) => (a.last ?? 0) - (b.last ?? 0),
}
