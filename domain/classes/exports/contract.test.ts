import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { db } from '../../../lib/db'
import { answerAs, listWrong, rightChoice } from '../../../tests/answer-as'
import { addHistory, createClassWith } from '../../../tests/factories'
import { readCsv } from '../../../tests/read-csv'
import { listLessons } from '../../catalog/list-lessons'
import { getAssignableGuide } from '../assignments/get-assignable-guide'
import { getAssignment } from '../assignments/get-assignment'
import { type AssignmentRow, listAssignments } from '../assignments/list-assignments'
import { STATE_FILTERS } from '../assignments/schema'
import type { AssignmentState, StandingRow } from '../assignments/types'
import { getLearner } from '../get-learner'
import { listItems } from '../insight/list-items'
import { listWhatToTeach } from '../insight/list-what-to-teach'
import type { ItemRow, Teachable } from '../insight/types'
import { listCompletion } from '../list-completion'
import { listLog } from '../people/list-log'
import { listPeople } from '../people/list-people'
import type { LogLine, Person } from '../people/types'
import { COMPLETION_FILTERS, COMPLETION_SORTS } from '../schema'
import { toCompletionCsv } from '../to-completion-csv'
import type { CompletionRow, StoryLine } from '../types'
import { toAssignmentsCsv } from './to-assignments-csv'
import { toItemsCsv } from './to-items-csv'
import { toLogCsv } from './to-log-csv'
import { toPeopleCsv } from './to-people-csv'
import { toStandingsCsv } from './to-standings-csv'
import { toStoryCsv } from './to-story-csv'
import { toWhatToTeachCsv } from './to-what-to-teach-csv'

const lessons = listLessons()
const guide = getAssignableGuide()
const required = guide.lessons.filter((lesson) => lesson.required !== false)
const [A, B] = required.map(({ id }) => id) as [string, string]
const questionIds = lessons.flatMap((lesson) => lesson.questionIds).slice(0, 4)
const SITE = 'https://guide.example.test'
const MINUTE_MS = 60_000

const names = fc.constantFrom('Learner 1', '=1+1', "Ann;=cmd|' /C calc'!A0;x", 'Zoë "Z", 2nd', '容器')
/** Most tables have rows. */
const mostly = <T extends string>(usual: T, ...others: T[]) =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 3 }, { arbitrary: fc.constantFrom(...others), weight: 1 })
const minutesAgo = fc.option(fc.integer({ min: 1, max: 20 * 24 * 60 }), { nil: null })
const inDays = fc.option(fc.integer({ min: -9, max: 9 }), { nil: null })
const learner = fc.record({
  name: names,
  group: fc.constantFrom(null, 'Tuesday', '-1;@2'),
  lessons: fc.tuple(minutesAgo, minutesAgo),
  answers: fc.array(fc.record({ index: fc.nat(questionIds.length - 1), right: fc.boolean() }), { maxLength: 4 }),
  exception: fc.option(
    fc.record({
      extendedTo: inDays,
      excused: fc.boolean(),
      extendedReason: fc.constantFrom(null, '+ill; \n=late'),
      excusedReason: fc.constantFrom(null, '@home'),
    }),
    { nil: null },
  ),
})
const drawn = fc.record({
  learners: fc.array(learner, { minLength: 1, maxLength: 6 }),
  timeZone: fc.constantFrom('UTC', 'Europe/Paris', 'Asia/Kathmandu'),
  pseudonyms: fc.boolean(),
  due: fc.record({ day: inDays, time: fc.constantFrom('', 'T17:30') }),
  query: fc.record({
    filter: mostly('all', ...COMPLETION_FILTERS),
    sort: fc.constantFrom(...COMPLETION_SORTS),
    search: mostly('', 'learner'),
    group: mostly('', 'Tuesday'),
    state: mostly('all', ...STATE_FILTERS),
  }),
})
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never

const now = new Date()
const dayOf = (days: number | null) =>
  days === null ? null : new Date(now.getTime() + days * 24 * 60 * MINUTE_MS).toISOString().slice(0, 10)

async function makeClass({ learners, timeZone, pseudonyms, due, query }: Drawn) {
  const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: learners.length, timeZone })
  const parts = [A, B].map((id) => ({ kind: 'lesson', id }))
  const dueAt = due.day === null ? null : `${dayOf(due.day)}${due.time}`
  const { id: assignmentId } = await db.assignment.create({
    data: { classId, versions: { create: { version: 1, title: '@Week 1', items: parts, parts, dueAt } } },
  })
  for (const [index, { name, group, lessons, answers, exception }] of learners.entries()) {
    const id = learnerIds[index] as string
    await db.user.update({ where: { id }, data: { name } })
    await db.classMember.update({ where: { classId_userId: { classId, userId: id } }, data: { group } })
    const done = lessons.flatMap((minutes, at) =>
      minutes === null ? [] : [{ lessonId: [A, B][at] as string, at: new Date(now.getTime() - minutes * MINUTE_MS) }],
    )
    await addHistory({ userId: id, lessons: done })
    await answerAs(
      id,
      answers.map(({ index, right }) => {
        const questionId = questionIds[index] as string
        return { questionId, choice: right ? rightChoice(questionId) : (listWrong(questionId)[0]?.choice ?? []) }
      }),
    )
    if (!exception) continue
    await db.assignmentException.create({ data: { assignmentId, userId: id, ...exception, extendedTo: dayOf(exception.extendedTo) } })
  }
  await db.class.update({ where: { id: classId }, data: { pseudonyms } })
  return { userId, classId, assignmentId, learnerId: learnerIds[0] as string, timeZone, guide, now, query }
}
type Asked = Awaited<ReturnType<typeof makeClass>>

/** What JSON makes of it. */
type Json<T> = T extends Date ? string : T extends object ? { [Key in keyof T]: Json<T[Key]> } : T

const onClocks = (at: string, timeZone: string) =>
  new Date(at).toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
const dated = (heading: string, at: string | null, timeZone: string) => ({
  [`${heading} (${timeZone})`]: at ? onClocks(at, timeZone) : '',
  [`${heading} (ISO 8601, UTC)`]: at ?? '',
})
const due = ({ dueLocal }: Pick<AssignmentState, 'dueLocal'>) => (dueLocal ?? '').replace('T', ' ')
const places = (value: number | null) => (value === null ? '' : String(Number(value.toFixed(4))))
const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
const withoutCode = (markdown: string | null) => (markdown ?? '').replaceAll('`', '')

/** A table: what draws it on its page and answers its JSON, its file, and what a line of the file says of a row, column by column. */
type Table<Row> = {
  rows: (asked: Asked) => Promise<readonly Row[]>
  file: (asked: Asked) => Promise<string>
  cells: (row: Json<Row>, asked: Asked, index: number) => Record<string, string>
  /** The file notes itself where its rows are, so it comes first. */
  fileFirst?: true
}
const table = <Row>(one: Table<Row>) => one as unknown as Table<unknown>

const TABLES: Record<string, Table<unknown>> = {
  completion: table<CompletionRow>({
    // The learner is left out: it would be the only one.
    rows: async ({ learnerId: _, query, ...asked }) => (await listCompletion({ ...asked, ...query })).learners,
    file: ({ learnerId: _, query, ...asked }) => toCompletionCsv({ ...asked, ...query }),
    cells: (row, { timeZone }) => ({
      Learner: row.name,
      Group: row.group ?? '',
      ...Object.fromEntries(required.map(({ id, title }) => [title, row.doneDays[row.doneLessonIds.indexOf(id)] ?? ''])),
      'Lessons done': `${row.doneCount}`,
      'Lessons done before joining': `${row.doneBeforeJoining}`,
      'Done %': `${row.percent}`,
      'Quiz right': `${row.questionsRight}`,
      'Quiz answered': `${row.questionsAnswered}`,
      ...Object.assign(
        {},
        ...row.assignments.map(({ title, state }) => ({
          [`Assignment: ${title}`]: state.text,
          [`Assignment: ${title}, due (${timeZone})`]: due(state),
          ...dated(`Assignment: ${title}, finished`, state.doneAt, timeZone),
        })),
      ),
      'Last active': row.lastActiveDay ?? '',
      Joined: row.joinedDay,
      Status: row.status.text,
      'At risk': row.risk.kind === 'unknown' ? `not enough information: ${row.risk.reasons.join('; ')}` : row.risk.reasons.join('; '),
    }),
  }),
  assignments: table<AssignmentRow>({
    rows: async (asked) => (await listAssignments(asked)).rows,
    file: (asked) => toAssignmentsCsv(asked),
    cells: ({ title, dueAt, numbers }, { timeZone }) => ({
      Assignment: title,
      [`Due (${timeZone})`]: (dueAt ?? '').replace('T', ' '),
      'Learners done': `${numbers.learnersDone}`,
      Learners: `${numbers.learners}`,
      'Mean progress %': `${numbers.meanProgress ?? ''}`,
      Overdue: `${numbers.byState.overdue}`,
    }),
  }),
  standings: table<StandingRow>({
    rows: async ({ query, ...asked }) =>
      (await getAssignment({ ...asked, state: query.state, group: query.group, search: query.search })).learners,
    file: ({ query, ...asked }) => toStandingsCsv({ ...asked, state: query.state, group: query.group, search: query.search }),
    cells: ({ name, group, state, exception }, { timeZone }) => ({
      Learner: name,
      Group: group ?? '',
      State: state.text,
      'Before joining': state.beforeJoining ? 'yes' : '',
      'Parts done': `${state.done}`,
      'Parts needed': `${state.needed}`,
      [`Due (${timeZone})`]: due(state),
      Extended: state.extended ? 'yes' : '',
      ...dated('Finished', state.doneAt, timeZone),
      ...dated('Received after the due time', state.receivedLateAt, timeZone),
      'Reason of the extension': exception?.extendedReason ?? '',
      'Reason of the excuse': exception?.excusedReason ?? '',
    }),
  }),
  'what to teach': table<Teachable>({
    rows: async ({ userId, classId }) => {
      const { ranked, few } = await listWhatToTeach({ userId, classId, lessons })
      return [...ranked, ...few]
    },
    file: ({ userId, classId }) => toWhatToTeachCsv({ userId, classId, lessons, site: SITE }),
    cells: ({ what, words, truth, repair, discuss, learners, answered, bound }, _, index) => ({
      Place: bound === null ? '' : `${index + 1}`,
      Kind: what.split(' ')[0] as string,
      What: 'html' in words ? text(words.html) : withoutCode(words.markdown),
      Learners: `${learners}`,
      Answered: `${answered}`,
      'Lower bound': places(bound),
      'What is the case': withoutCode(truth),
      'Read together': repair?.lesson ?? '',
      Address: repair ? SITE + repair.href : '',
      'Ask the class': withoutCode(discuss),
    }),
  }),
  questions: table<ItemRow>({
    rows: ({ userId, classId }) => listItems({ userId, classId, lessons: lessons.slice(0, 2) }),
    file: ({ userId, classId }) => toItemsCsv({ userId, classId, lessons: lessons.slice(0, 2) }),
    cells: ({ lesson, prompt, questionId, n, facility, discrimination }) => ({
      Lesson: lesson.title,
      Question: text(prompt),
      'Question ID': questionId,
      'First answers': `${n}`,
      Facility: places(facility),
      Discrimination: places(discrimination),
    }),
  }),
  people: table<Person>({
    rows: async ({ userId, classId, query }) => (await listPeople({ userId, classId, search: query.search })).people,
    file: ({ userId, classId, query }) => toPeopleCsv({ userId, classId, search: query.search }),
    cells: ({ name, role, group, joinedDay }) => ({ Name: name, Role: role, Group: group ?? '', Joined: joinedDay }),
  }),
  log: table<LogLine>({
    rows: async ({ userId, classId }) => (await listLog({ userId, classId })).lines,
    file: ({ userId, classId }) => toLogCsv({ userId, classId }),
    cells: ({ at, actor, text, subject, detail }, { timeZone }) => ({
      ...dated('When', at, timeZone),
      Who: actor ?? '',
      What: text,
      'With whom': subject ?? '',
      Detail: detail,
    }),
    fileFirst: true,
  }),
  story: table<StoryLine>({
    rows: async (asked) => (await getLearner(asked))?.story ?? [],
    file: (asked) => toStoryCsv(asked),
    cells: ({ day, text }) => ({ Day: day, 'What happened': text }),
  }),
}

/** Without the apostrophes that keep a spreadsheet from running something. */
const asWritten = (cell: string) => cell.replace(/'(?=[=+\-@])/g, '')

it.each(Object.entries(TABLES))('page, file and JSON say the same of %s, cell by cell', { timeout: 120_000 }, async (_, one) => {
  await fc.assert(
    fc.asyncProperty(drawn, async (all) => {
      const asked = await makeClass(all)
      const early = one.fileFirst ? await one.file(asked) : null
      const rows = JSON.parse(JSON.stringify(await one.rows(asked))) as Json<unknown>[]
      const [headings = [], ...lines] = readCsv(early ?? (await one.file(asked)))
      expect(new Set(headings).size).toBe(headings.length)
      const expected = rows.map((row, index) => one.cells(row, asked, index))
      expect(lines.map((line) => Object.fromEntries(line.map((cell, at) => [asWritten(headings[at] ?? ''), asWritten(cell)])))).toEqual(
        expected.map((cells) => Object.fromEntries(Object.entries(cells).map(([heading, cell]) => [asWritten(heading), asWritten(cell)]))),
      )
      // No name where the class shows numbers, in whichever column.
      if (all.pseudonyms)
        for (const { name } of all.learners) if (name !== 'Learner 1') expect(lines.flat().map(asWritten)).not.toContain(name)
      expect(await db.classAct.count({ where: { classId: asked.classId, kind: 'exported' } })).toBe(1)
    }),
    { numRuns: 15 },
  )
})

it('a file that is not there is not noted, and the log says of which learner and which assignment one was', async () => {
  const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: 2 })
  const [learnerId, left] = learnerIds as [string, string]
  await db.classMember.update({ where: { classId_userId: { classId, userId: left } }, data: { leftAt: new Date() } })
  const parts = [{ kind: 'lesson', id: A }]
  const { id: assignmentId } = await db.assignment.create({
    data: { classId, versions: { create: { version: 1, title: 'Week 1', items: parts, parts } } },
  })
  for (const learnerId of [left, 'nonsense', randomUUID()])
    await expect(toStoryCsv({ userId, classId, learnerId, guide })).rejects.toMatchObject({ code: 'not-found' })
  for (const assignmentId of ['nonsense', randomUUID()])
    await expect(toStandingsCsv({ userId, classId, assignmentId, guide })).rejects.toMatchObject({ code: 'not-found' })
  await toStoryCsv({ userId, classId, learnerId, guide })
  await toStandingsCsv({ userId, classId, assignmentId, guide })
  const { lines } = await listLog({ userId, classId })
  expect(lines.filter(({ text }) => text === 'Downloaded').map(({ subject, detail }) => [subject, detail])).toEqual([
    [null, '"standings", "Week 1"'],
    ['Learner 1', '"story"'],
  ])
})

it('a file has all pages, where the page has a hundred', async () => {
  const { classId, teacherId: userId } = await createClassWith({ learners: 1 })
  const more = await db.user.createManyAndReturn({ data: Array.from({ length: 120 }, (_, index) => ({ name: `Learner ${index + 2}` })) })
  await db.classMember.createMany({ data: more.map(({ id }) => ({ classId, userId: id, role: 'learner' as const })) })
  await db.classAct.createMany({ data: more.map(({ id }) => ({ classId, actorId: id, subjectId: id, kind: 'joined', detail: {} })) })
  const parts = [{ kind: 'lesson', id: A }]
  const { id: assignmentId } = await db.assignment.create({
    data: { classId, versions: { create: { version: 1, title: 'Week 1', items: parts, parts } } },
  })
  const count = async (csv: Promise<string>) => readCsv(await csv).length - 1
  expect(await count(toCompletionCsv({ userId, classId, guide }))).toBe(121)
  expect(await count(toStandingsCsv({ userId, classId, assignmentId, guide }))).toBe(121)
  expect(await count(toPeopleCsv({ userId, classId }))).toBe(122)
  expect(await count(toLogCsv({ userId, classId }))).toBe(await db.classAct.count({ where: { classId } }))
})
