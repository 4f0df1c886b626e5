import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { db } from '../../../lib/db'
import { answerAs, rightChoice } from '../../../tests/answer-as'
import { addHistory, createClassWith, createUser } from '../../../tests/factories'
import { readCsv } from '../../../tests/read-csv'
import { listLessons } from '../../catalog/list-lessons'
import { listModules } from '../../catalog/list-modules'
import type { AssignedPart } from '../assignments/types'
import { getReport } from './get-report'
import { PAGE_SIZE, streamStatements } from './stream-statements'
import { toCanvasCsv } from './to-canvas-csv'
import { toItemsCsv } from './to-items-csv'
import { toMoodleCsv } from './to-moodle-csv'

const lessons = listLessons()
const modules = listModules()
const guide = { lessons, moduleIds: modules.map(({ id }) => id) }
const [A, B, C] = lessons.map(({ id }) => id) as [string, string, string]
const AT = new Date('2026-06-01T12:00:00Z')
const SITE = 'https://guide.example.test'

async function assign(classId: string, title: string, lessonIds: string[]) {
  const parts: AssignedPart[] = lessonIds.map((id) => ({ kind: 'lesson', id }))
  return db.assignment.create({ data: { classId, versions: { create: { version: 1, title, items: parts, parts } } } })
}

async function makeClass() {
  const made = await createClassWith({ learners: 3, name: 'Tuesday, "early"' })
  const [one, two, three] = made.learnerIds as [string, string, string]
  await db.user.update({ where: { id: one }, data: { email: 'one@example.test' } })
  await db.user.update({ where: { id: two }, data: { email: 'two@example.test', name: '=HYPERLINK("http://evil.test","x")' } })
  await db.classMember.update({ where: { classId_userId: { classId: made.classId, userId: one } }, data: { group: 'Group A' } })
  const first = await assign(made.classId, 'Week (2)', [A, B, C])
  const second = await assign(made.classId, '@SUM(A1)', [A])
  await addHistory({ userId: one, lessons: [A, B].map((lessonId) => ({ lessonId, at: AT })) })
  await addHistory({ userId: two, lessons: [A, B, C].map((lessonId) => ({ lessonId, at: AT })) })
  await db.assignmentException.create({ data: { assignmentId: second.id, userId: three, excused: true } })
  return { ...made, one, two, three, first, second }
}

const exported = async () =>
  (await db.classAct.findMany({ where: { kind: 'exported' } })).map(({ actorId, detail }) => ({ actorId, detail }))
const readAll = async (parts: AsyncGenerator<string>) => {
  let text = ''
  for await (const part of parts) text += part
  return text
}

describe('the gradebook for Canvas', () => {
  it('has the columns that Canvas reads, points possible, points, EX, and nothing that a spreadsheet would run; logged once', async () => {
    const { classId, teacherId: userId } = await makeClass()
    expect(readCsv(await toCanvasCsv({ userId, classId, guide }))).toEqual([
      ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', 'Week [2]', "'@SUM(A1)"],
      ['    Points Possible', '', '', '', '', '100', '100'],
      [`'=HYPERLINK("http://evil.test","x")`, '', '', 'two@example.test', 'Tuesday, "early"', '100', '100'],
      ['Learner 1', '', '', 'one@example.test', 'Group A', '66.67', '100'],
      ['Learner 3', '', '', '', 'Tuesday, "early"', '', 'EX'],
    ])
    expect(await exported()).toEqual([{ actorId: userId, detail: { what: 'gradebook for Canvas' } }])
  })
})

describe('the gradebook for Moodle', () => {
  it('has the address to map by, points, and an empty cell for who is excused; logged once', async () => {
    const { classId, teacherId: userId } = await makeClass()
    expect(readCsv(await toMoodleCsv({ userId, classId, guide }))).toEqual([
      ['Full name', 'ID number', 'Email address', 'Group', 'Week [2]', "'@SUM(A1)"],
      [`'=HYPERLINK("http://evil.test","x")`, '', 'two@example.test', '', '100', '100'],
      ['Learner 1', '', 'one@example.test', 'Group A', '66.67', '100'],
      ['Learner 3', '', '', '', '', ''],
    ])
    expect(await exported()).toEqual([{ actorId: userId, detail: { what: 'gradebook for Moodle' } }])
  })
})

describe('the points of what nobody has begun', () => {
  const NOW = new Date('2026-06-10T12:00:00Z')
  it.each([
    ['starts next year', { startsAt: '2027-06-01', dueAt: '2027-06-08' }, null, ''],
    ['has no due time', {}, null, ''],
    ['is due later today', { dueAt: '2026-06-10' }, null, ''],
    ['was due yesterday', { dueAt: '2026-06-09' }, null, '0'],
    ['was due yesterday, but not for this learner', { dueAt: '2026-06-09' }, '2026-06-12', ''],
    ['was due yesterday, and the day before for this learner', { dueAt: '2026-06-09' }, '2026-06-08', '0'],
  ])('%s', async (_, terms, extendedTo, points) => {
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 1 })
    const { id: assignmentId } = await assign(classId, 'Week 1', [A])
    await db.assignmentVersion.updateMany({ where: { assignmentId }, data: terms })
    if (extendedTo) await db.assignmentException.create({ data: { assignmentId, userId: learnerIds[0] as string, extendedTo } })
    for (const toGradebook of [toCanvasCsv, toMoodleCsv])
      expect(
        readCsv(await toGradebook({ userId, classId, guide, now: NOW }))
          .at(-1)
          ?.at(-1),
      ).toBe(points)
  })
})

describe('the questions as CSV', () => {
  it('has a line for each question of the guide, in plain text; logged once', async () => {
    const { classId, teacherId: userId, one, two } = await makeClass()
    const [questionId = ''] = lessons[0]?.questionIds ?? []
    await answerAs(one, [{ questionId, choice: rightChoice(questionId) }])
    await answerAs(two, [{ questionId, choice: [] }])
    const [head, first, ...rest] = readCsv(await toItemsCsv({ userId, classId, lessons }))
    expect(head).toEqual(['Lesson', 'Question', 'Question ID', 'First answers', 'Facility', 'Discrimination'])
    expect(first).toEqual([lessons[0]?.title, expect.any(String), questionId, '2', '0.5', ''])
    expect(rest).toHaveLength(lessons.flatMap((lesson) => lesson.questionIds).length - 1)
    for (const [, question] of [first, ...rest] as string[][])
      expect(question).not.toMatch(/<\/?(code|em|strong|p|a)\b|&(lt|gt|amp|quot|#)/)
    expect(await exported()).toEqual([{ actorId: userId, detail: { what: 'questions' } }])
  })
})

describe('xAPI statements', () => {
  it('are those of the active learners: lessons done, first answers, checkpoints passed, without names or words', async () => {
    const { classId, teacherId: userId, one, two, three } = await makeClass()
    const [questionId = ''] = lessons[0]?.questionIds ?? []
    await answerAs(three, [
      { questionId, choice: [], at: AT },
      { questionId, choice: rightChoice(questionId), at: new Date(AT.getTime() + 1000) },
    ])
    const [{ id: moduleId = '' } = {}] = modules
    for (const [minute, passed] of [false, true, true].entries())
      await db.checkpointAttempt.create({
        data: {
          userId: three,
          moduleId,
          seed: 's',
          questions: [],
          startedAt: AT,
          finishedAt: new Date(AT.getTime() + minute * 60_000),
          score: passed ? 0.9 : 0.1,
          passed,
        },
      })
    await addHistory({ userId: three, lessons: [{ lessonId: A, at: AT, done: false }] })
    await db.classMember.update({ where: { classId_userId: { classId, userId: two } }, data: { leftAt: new Date() } })
    const asked = { userId, classId, site: SITE, lessons, modules }
    const text = await readAll(await streamStatements(asked))
    const statements = JSON.parse(text) as Statement[]
    expect(statements.map(({ actor, verb, object }) => [actor.account.name, verb.id.split('/').at(-1), object.id])).toEqual([
      ...[A, B].sort().map((id) => [one, 'completed', `${SITE}/xapi/lessons/${id}`]),
      [three, 'answered', `${SITE}/xapi/questions/${questionId}`],
      [three, 'passed', `${SITE}/xapi/checkpoints/${moduleId}`],
    ])
    const answer = statements.find(({ verb }) => verb.id.endsWith('answered'))
    expect(answer).toMatchObject({
      version: '1.0.3',
      actor: { objectType: 'Agent', account: { homePage: SITE, name: three } },
      result: { score: { scaled: 0, raw: 0, min: 0, max: 1 }, success: false },
      timestamp: AT.toISOString(),
    })
    expect(answer?.object.definition.moreInfo).toBe(`${SITE}${lessons[0]?.path}`)
    // Learners are told that instructors see whether and when, and not how well.
    expect(statements.at(-1)).toMatchObject({ timestamp: '2026-06-01T12:01:00.000Z' })
    expect(statements.at(-1)?.result).toEqual({ success: true, completion: true })
    expect(text).not.toMatch(/example\.test"?,?\s*"mbox|one@|Learner 1|"response"/)
    for (const { id } of statements) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length)
    expect(await exported()).toEqual([{ actorId: userId, detail: { what: 'xAPI statements' } }])
    // The same acts have the same ids, so a store keeps them once.
    expect(await readAll(await streamStatements(asked))).toBe(text)
  })

  it('come in pages without gap or double, and are an empty array where nothing was done', async () => {
    const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 2 })
    const asked = { userId, classId, site: SITE, lessons, modules }
    expect(JSON.parse(await readAll(await streamStatements(asked)))).toEqual([])
    for (const id of learnerIds)
      await db.lessonCompletion.createMany({
        data: Array.from({ length: PAGE_SIZE * 0.75 }, (_, index) => ({
          userId: id,
          lessonId: `lesson-${index}`,
          done: true,
          firstAt: AT,
          lastAt: AT,
          lastEventId: randomUUID(),
        })),
      })
    const parts: string[] = []
    for await (const part of await streamStatements(asked)) parts.push(part)
    expect(parts).toHaveLength(3)
    const statements = JSON.parse(parts.join('')) as Statement[]
    expect(statements).toHaveLength(1.5 * PAGE_SIZE)
    expect(new Set(statements.map(({ id }) => id)).size).toBe(1.5 * PAGE_SIZE)
  })
})

describe('the report', () => {
  it('has both numbers of the class and of each assignment, and each learner with the states in words', async () => {
    const { classId, teacherId: userId, one, two, three } = await makeClass()
    const report = await getReport({ userId, classId, lessons: lessons.filter(({ required }) => required), guide })
    expect(report.numbers.learners).toBe(3)
    expect(report.assignments).toMatchObject([
      { title: 'Week (2)', excused: 0, numbers: { learners: 3, learnersDone: 1, meanProgress: 56 } },
      { title: '@SUM(A1)', excused: 1, numbers: { learners: 2, learnersDone: 2, meanProgress: 100 } },
    ])
    expect(Object.fromEntries(report.learners.map((learner) => [learner.userId, learner.states]))).toEqual({
      [one]: ['In progress, 2 of 3', 'Done'],
      [two]: ['Done', 'Done'],
      [three]: ['Not started', 'Excused'],
    })
    expect(await exported()).toEqual([])
  })

  it('shows pseudonyms where the class does', async () => {
    const { classId, teacherId: userId } = await makeClass()
    await db.class.update({ where: { id: classId }, data: { pseudonyms: true } })
    const report = await getReport({ userId, classId, lessons, guide })
    expect(report.learners.map(({ name }) => /^Learner \d+$/.test(name))).toEqual([true, true, true])
  })
})

describe('what goes out', () => {
  const ask = (args: { userId: string; classId: string }) => ({
    canvas: () => toCanvasCsv({ ...args, guide }),
    moodle: () => toMoodleCsv({ ...args, guide }),
    items: () => toItemsCsv({ ...args, lessons }),
    xapi: async () => readAll(await streamStatements({ ...args, site: SITE, lessons, modules })),
    report: () => getReport({ ...args, lessons, guide }),
  })

  it('goes to teachers and assistants of the class, also of an archived one, and does not exist for anybody else', async () => {
    const { classId, teacherId, one, two } = await makeClass()
    const [assistant, stranger] = [await createUser(), await createUser()]
    await db.classMember.create({ data: { classId, userId: assistant.id, role: 'assistant' } })
    await db.classMember.update({ where: { classId_userId: { classId, userId: two } }, data: { leftAt: new Date() } })
    await db.class.update({ where: { id: classId }, data: { archivedAt: new Date() } })
    const other = await createClassWith()
    for (const userId of [teacherId, assistant.id])
      for (const get of Object.values(ask({ userId, classId }))) expect(await get()).toBeTruthy()
    expect(await exported()).toHaveLength(8)
    for (const userId of [one, two, stranger.id, other.teacherId])
      for (const [what, get] of Object.entries(ask({ userId, classId })))
        await expect(get(), `${what} for a stranger`).rejects.toMatchObject({ code: 'not-found' })
    expect(await exported()).toHaveLength(8)
  })

  it('has no gradebook of a class with pseudonyms, and says why', async () => {
    const { classId, teacherId: userId } = await makeClass()
    await db.class.update({ where: { id: classId }, data: { pseudonyms: true } })
    const { canvas, moodle, items, xapi } = ask({ userId, classId })
    for (const get of [canvas, moodle])
      await expect(get()).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('pseudonyms') })
    expect(await exported()).toEqual([])
    expect(await items()).not.toContain('Learner')
    expect(await xapi()).not.toContain('HYPERLINK')
  })

  it('asks as many statements for many learners as for one', async () => {
    const { classId, teacherId: userId } = await makeClass()
    const query = vi.spyOn(pg.Client.prototype, 'query')
    const count = async () => {
      const counts: Record<string, number> = {}
      for (const [what, get] of Object.entries(ask({ userId, classId }))) {
        query.mockClear()
        await get()
        counts[what] = query.mock.calls.length
      }
      return counts
    }
    const few = await count()
    for (let number = 0; number < 20; number++) {
      const { id } = await createUser()
      await db.classMember.create({ data: { classId, userId: id, role: 'learner', number: 100 + number } })
      await addHistory({ userId: id, lessons: [{ lessonId: A, at: AT }] })
    }
    expect(await count()).toEqual(few)
  })
})

type Statement = {
  id: string
  actor: { account: { name: string } }
  verb: { id: string }
  object: { id: string; definition: { moreInfo?: string } }
  result: unknown
}
