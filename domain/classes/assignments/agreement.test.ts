import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { db } from '../../../lib/db'
import { parseCsv } from '../../../lib/parse-csv'
import { addHistory, createClassWith } from '../../../tests/factories'
import { makeGuide } from '../../../tests/make-guide'
import { readIcal } from '../../../tests/read-ical'
import { makeFeed } from '../calendar/make-feed'
import { readFeed } from '../calendar/read-feed'
import { readGradebook } from '../exports/read-gradebook'
import { getLearner } from '../get-learner'
import { listCompletion } from '../list-completion'
import { toCompletionCsv } from '../to-completion-csv'
import { assign } from './assign'
import { getAssignment } from './get-assignment'
import { listAssignments } from './list-assignments'
import { listLearnerAssignments } from './list-learner-assignments'
import { previewAssignmentChange } from './preview-assignment-change'
import { STATE_WORDS, toAssignmentState } from './rules/assignment-state'
import type { AssignmentDraft } from './schema'
import type { PartFacts } from './types'

const minute = (count: number) => new Date(Date.UTC(2026, 9, 20) + count * 60_000)
/** Around the end of summer time. */
const instant = fc.nat(14 * 24 * 60).map(minute)
const local = fc
  .tuple(fc.integer({ min: 21, max: 31 }), fc.option(fc.integer({ min: 0, max: 23 })))
  .map(([day, hour]) => (hour === null ? `2026-10-${day}` : `2026-10-${day}T${String(hour).padStart(2, '0')}:30`))
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })

const history = fc.record({
  lessons: fc.record({ a: maybe(instant), b: maybe(instant), d: maybe(instant), e: maybe(instant) }),
  answers: fc.array(fc.record({ id: fc.constantFrom('a1', 'a2', 'd1', 'd2'), right: fc.boolean(), at: instant }), { maxLength: 6 }),
  checks: fc.array(fc.record({ passed: fc.boolean(), at: instant }), { maxLength: 2 }),
  exception: maybe(
    fc.record({ extendedTo: maybe(local), excused: fc.boolean(), extendedReason: fc.constant(null), excusedReason: fc.constant(null) }),
  ),
})
type History = typeof history extends fc.Arbitrary<infer T> ? T : never

const draft = fc.record({
  items: fc.subarray(['lesson:b', 'lesson:e', 'quiz:a', 'quiz:d', 'module:m1', 'checkpoint:m2'], { minLength: 1 }),
  need: maybe(fc.integer({ min: 1, max: 3 })),
  dueAt: maybe(local),
  lateUntil: maybe(local),
})

/** Read off the history itself, apart from what reads it from the database. */
function toFacts(part: string, { lessons, answers, checks }: History): PartFacts {
  const [kind, id] = part.split(':') as ['lesson' | 'quiz' | 'checkpoint', 'a' | 'b' | 'd' | 'e']
  if (kind === 'checkpoint') {
    const passed = checks.filter((check) => check.passed).map((check) => check.at.getTime())
    return { doneAt: passed.length > 0 ? new Date(Math.min(...passed)) : null, started: checks.length > 0 }
  }
  const own = answers.filter((answer) => answer.id.startsWith(id))
  if (kind === 'lesson') return { doneAt: lessons[id], started: own.length > 0 || lessons[id] !== null }
  const firsts = [`${id}1`, `${id}2`].map((question) =>
    Math.min(...own.filter((answer) => answer.right && answer.id === question).map((answer) => answer.at.getTime())),
  )
  const last = Math.max(...firsts)
  return { doneAt: Number.isFinite(last) ? new Date(last) : null, started: own.length > 0 }
}

async function write(userId: string, assignmentId: string, { lessons, answers, checks, exception }: History) {
  const sorted = [...answers].sort((a, b) => a.at.getTime() - b.at.getTime())
  const first = sorted.filter((answer, index) => sorted.findIndex(({ id }) => id === answer.id) === index)
  await addHistory({
    userId,
    lessons: Object.entries(lessons).flatMap(([lessonId, at]) => (at ? [{ lessonId, at }] : [])),
    answers: first.map(({ id, at, right }) => ({ questionId: id, at, right })),
  })
  await db.answer.createMany({
    data: answers.map(({ id, right, at }) => ({
      userId,
      eventId: randomUUID(),
      questionId: id,
      version: 'v',
      choice: [],
      right,
      score: 0,
      at,
    })),
  })
  await db.checkpointAttempt.createMany({
    data: checks.map(({ passed, at }) => ({ userId, moduleId: 'm2', seed: 's', questions: [], startedAt: at, finishedAt: at, passed })),
  })
  if (exception) await db.assignmentException.create({ data: { assignmentId, userId, ...exception } })
}

const guide = makeGuide()

it('whatever happened, every surface tells the state that toAssignmentState makes of it', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(history, { minLength: 1, maxLength: 3 }),
      draft,
      draft,
      instant,
      fc.constantFrom('Europe/Berlin', 'Australia/Lord_Howe'),
      async (histories, one, two, now, timeZone) => {
        const { classId, teacherId: userId, learnerIds } = await createClassWith({ learners: histories.length, timeZone })
        const joinedAt = minute(5 * 24 * 60)
        await db.classMember.updateMany({ where: { classId }, data: { joinedAt } })
        const toDraft = ({ items, need, dueAt, lateUntil }: typeof one): AssignmentDraft => ({
          title: 'Any',
          items: items.map((item) => {
            const [kind, id] = item.split(':') as ['lesson', string]
            return { kind, id }
          }),
          need: need === 1 ? 1 : null,
          startsAt: null,
          dueAt,
          lateUntil: dueAt && lateUntil && lateUntil.slice(0, 10) > dueAt.slice(0, 10) ? lateUntil : null,
        })
        const [terms, changed] = [toDraft(one), toDraft(two)]
        const { assignmentId } = await assign({ userId, classId, assignmentId: randomUUID(), draft: terms, guide })
        const partsOf = ({ items }: typeof one) => [
          ...new Set(items.flatMap((item) => (item === 'module:m1' ? ['lesson:a', 'lesson:b'] : [item]))),
        ]
        const expected = new Map<string, { now: ReturnType<typeof toAssignmentState>; after: ReturnType<typeof toAssignmentState> }>()
        for (const [index, own] of histories.entries()) {
          const learnerId = learnerIds[index] as string
          await write(learnerId, assignmentId, own)
          const state = (of: typeof one, terms: AssignmentDraft) =>
            toAssignmentState({
              terms,
              parts: partsOf(of).map((part) => toFacts(part, own)),
              exception: own.exception,
              timeZone,
              joinedAt,
              now,
            })
          expected.set(learnerId, { now: state(one, terms), after: state(two, changed) })
        }

        const page = await getAssignment({ userId, classId, assignmentId, guide, now })
        expect(new Map(page.learners.map(({ userId, state }) => [userId, state]))).toEqual(
          new Map([...expected].map(([id, state]) => [id, state.now])),
        )
        expect((await listAssignments({ userId, classId, guide, now })).rows.map(({ numbers }) => numbers)).toEqual([page.numbers])
        const counted = [...expected.values()].filter(({ now }) => now.kind !== 'excused')
        const mean = counted.reduce((sum, { now }) => sum + now.done / now.needed, 0) / counted.length
        expect(page.numbers.meanProgress).toBe(counted.length === 0 ? null : Math.round(100 * mean + 1e-9))
        expect(page.numbers.learnersDone).toBe(counted.filter(({ now }) => now.doneAt).length)

        const preview = await previewAssignmentChange({ userId, classId, assignmentId, version: 1, draft: changed, guide, now })
        expect(preview.learners.map(({ userId, before, after }) => [userId, before, after])).toEqual(
          [...expected].flatMap(([id, { now, after }]) => (now.kind === after.kind ? [] : [[id, now, after]])),
        )

        const states = [...expected].map(([id, { now }]) => [id, [now]])
        const table = await listCompletion({ userId, classId, guide, now })
        expect(table.learners.map((row) => [row.userId, row.assignments.map(({ state }) => state)])).toEqual(states)
        const behind = await listCompletion({ userId, classId, guide, filter: 'behind', now })
        expect(behind.learners.map((row) => row.userId)).toEqual(
          [...expected].flatMap(([id, { now }]) => (now.kind === 'overdue' ? [id] : [])),
        )
        const [heads, ...lines] = parseCsv(await toCompletionCsv({ userId, classId, guide, now }))
        const column = heads?.cells.indexOf('Assignment: Any') ?? -1
        expect(lines.map(({ cells }) => cells[column])).toEqual([...expected.values()].map(({ now }) => now.text))
        const book = await readGradebook({ userId, classId, guide, now })
        expect(book.learners.map((row) => [row.userId, row.standings.map(({ state }) => state)])).toEqual(states)

        for (const [learnerId, state] of expected) {
          const own = await getLearner({ userId, classId, learnerId, guide, now })
          expect(own?.row.assignments.map(({ state }) => state)).toEqual([state.now])
          expect((await listLearnerAssignments({ userId: learnerId, guide, now })).map((row) => row.state)).toEqual([state.now])
          const { token } = await makeFeed({ userId: learnerId })
          const calendar = readIcal(Buffer.from(await readFeed({ token, home: 'https://guide.example.test', guide, now }), 'utf8'))
          expect(calendar.children.map(({ properties }) => properties.DESCRIPTION?.split('.')[0])).toEqual(
            state.now.dueAt ? [STATE_WORDS[state.now.kind]] : [],
          )
        }
      },
    ),
    { numRuns: 60 },
  )
})
