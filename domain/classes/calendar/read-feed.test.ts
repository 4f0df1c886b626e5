import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '../../../lib/db'
import { addHistory, createClassWith, createUser } from '../../../tests/factories'
import { makeGuide } from '../../../tests/make-guide'
import { readIcal } from '../../../tests/read-ical'
import { assign } from '../assignments/assign'
import { changeAssignment } from '../assignments/change-assignment'
import { excuseLearner } from '../assignments/excuse-learner'
import { extendLearner } from '../assignments/extend-learner'
import type { AssignmentDraft } from '../assignments/schema'
import { withdrawAssignment } from '../assignments/withdraw-assignment'
import { leaveClass } from '../leave-class'
import { getFeed } from './get-feed'
import { makeFeed } from './make-feed'
import { readFeed } from './read-feed'
import { revokeFeed } from './revoke-feed'

const guide = makeGuide()
const home = 'https://guide.example.test'
const now = new Date('2026-11-10T12:00Z')
const DRAFT: AssignmentDraft = {
  title: 'First steps',
  items: [{ kind: 'lesson', id: 'a' }],
  need: null,
  startsAt: null,
  dueAt: '2026-11-20',
  lateUntil: null,
}

const eventsOf = async (token: string) =>
  readIcal(Buffer.from(await readFeed({ token, home, guide, now }), 'utf8')).children.map(({ name, properties }) => {
    expect(name).toBe('VEVENT')
    return properties
  })

async function makeFed(timeZone = 'Europe/Berlin') {
  const made = await createClassWith({ learners: 1, name: 'Harbour, north; \\ 1', timeZone })
  const learnerId = made.learnerIds[0] as string
  const { token } = await makeFeed({ userId: learnerId })
  let count = 0
  const make = async (draft: Partial<AssignmentDraft> = {}) => {
    const own = { userId: made.teacherId, classId: made.classId, guide }
    const at = new Date(now.getTime() + 1000 * count++)
    return { ...own, ...(await assign({ ...own, assignmentId: randomUUID(), draft: { ...DRAFT, ...draft }, now: at })) }
  }
  return { ...made, learnerId, token, make }
}

describe('readFeed', () => {
  it('is a calendar of what is due, at the instant in UTC, with the state', async () => {
    const { token, make, learnerId, joinCode } = await makeFed()
    await make({ title: 'Day' })
    await make({ title: 'Minute', dueAt: '2026-11-20T17:30', items: [{ kind: 'lesson', id: 'b' }] })
    await make({ title: 'Never', dueAt: null })
    await addHistory({ userId: learnerId, lessons: [{ lessonId: 'b', at: now }] })
    const calendar = readIcal(Buffer.from(await readFeed({ token, home, guide, now }), 'utf8'))
    expect(calendar.properties).toMatchObject({ VERSION: '2.0', PRODID: expect.any(String) })
    const [day, minute, ...others] = await eventsOf(token)
    expect(others).toEqual([])
    expect(day).toMatchObject({
      SUMMARY: 'Due: Day',
      DTSTART: '20261120T225959Z',
      DTSTAMP: '20261110T120000Z',
      SEQUENCE: '1',
      STATUS: 'CONFIRMED',
      DESCRIPTION: 'Not started. Harbour, north; \\ 1.',
      URL: `${home}/classes`,
    })
    expect(minute).toMatchObject({ SUMMARY: 'Due: Minute', DTSTART: '20261120T163000Z', DESCRIPTION: expect.stringMatching(/^Done\. /) })
    expect(JSON.stringify([day, minute])).not.toContain(joinCode)
  })

  it('keeps the uid through versions, moves with an extension, and cancels what was withdrawn or is excused', async () => {
    const { token, make, learnerId, classId, teacherId } = await makeFed('UTC')
    const one = await make()
    const [first] = await eventsOf(token)
    await changeAssignment({ ...one, version: 1, draft: { ...DRAFT, dueAt: '2026-11-21T10:00' } })
    const [second] = await eventsOf(token)
    expect(second).toMatchObject({ UID: first?.UID, SEQUENCE: '2', DTSTART: '20261121T100000Z' })
    const learner = { userId: teacherId, classId, assignmentId: one.assignmentId, learnerId, reason: '' }
    await extendLearner({ ...learner, extendedTo: '2026-11-22T10:00' })
    const [moved] = await eventsOf(token)
    expect(moved).toMatchObject({ UID: first?.UID, SEQUENCE: '3', DTSTART: '20261122T100000Z', STATUS: 'CONFIRMED' })
    expect(String(moved?.DTSTAMP) >= String(second?.DTSTAMP)).toBe(true)
    await excuseLearner({ ...learner, excused: true })
    expect(await eventsOf(token)).toMatchObject([{ SEQUENCE: '4', STATUS: 'CANCELLED', DESCRIPTION: expect.stringMatching(/^Excused/) }])
    await excuseLearner({ ...learner, excused: false })
    await extendLearner({ ...learner, extendedTo: null })
    expect(await eventsOf(token), 'what was taken back is a change, too').toMatchObject([{ SEQUENCE: '6', DTSTART: '20261121T100000Z' }])
    await withdrawAssignment(one)
    expect(await eventsOf(token)).toMatchObject([
      { UID: first?.UID, SEQUENCE: '7', STATUS: 'CANCELLED', DESCRIPTION: expect.stringMatching(/^Withdrawn/) },
    ])
    await db.assignment.updateMany({ data: { withdrawnAt: new Date('2020-01-01T00:00Z') } })
    expect(await eventsOf(token), 'withdrawn before joining').toEqual([])
  })

  it('folds and escapes whatever a title holds', async () => {
    const { token, make } = await makeFed()
    const titles = [
      'a, b; c\\d:e "f"',
      'é'.repeat(100),
      '容器'.repeat(50),
      '🚢'.repeat(60),
      `line\r\nBEGIN:VEVENT\nX:\u2028y\u0007z`,
      'x'.repeat(68),
      'x'.repeat(69),
    ]
    for (const title of titles) await make({ title })
    const read = (await eventsOf(token)).map(({ SUMMARY }) => SUMMARY)
    expect(read).toEqual(
      titles.map(
        (
          title, // A title is kept on one line.
        ) => `Due: ${title.replace(/[\r\n\u2028]+/g, ' ').replace('\u0007', '')}`,
      ),
    )
  })

  it('knows nobody by a token that is replaced, revoked or none; leaving the class empties it', async () => {
    const { token: old, learnerId, make, classId } = await makeFed()
    await make()
    expect(await eventsOf(old)).toHaveLength(1)
    const { token } = await makeFeed({ userId: learnerId })
    for (const none of [old, '', 'nonsense', learnerId])
      await expect(readFeed({ token: none, home, guide, now })).rejects.toMatchObject({ code: 'not-found' })
    expect(JSON.stringify(await db.calendarFeed.findMany())).not.toContain(token)
    expect(await eventsOf(token)).toHaveLength(1)
    await leaveClass({ userId: learnerId, classId })
    expect(await eventsOf(token)).toEqual([])
    const stranger = await createUser()
    expect(await getFeed({ userId: stranger.id })).toBeNull()
    expect(await getFeed({ userId: learnerId })).toEqual({ createdAt: expect.any(Date) })
    await revokeFeed({ userId: stranger.id })
    expect(await eventsOf(token)).toEqual([])
    for (let time = 0; time < 2; time++) await revokeFeed({ userId: learnerId })
    await expect(readFeed({ token, home, guide, now })).rejects.toMatchObject({ code: 'not-found' })
    expect(await getFeed({ userId: learnerId })).toBeNull()
  })
})
