import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '../../lib/db'
import { addHistory, createClassWith, createUser } from '../../tests/factories'
import { joinClass } from './join-class'
import { listClassNews } from './list-class-news'
import { setGroup } from './people/set-group'

const HOUR_MS = 60 * 60 * 1000

async function openClass() {
  const made = await createClassWith({ learners: 2 })
  const expiresAt = new Date(Date.now() + HOUR_MS)
  const session = await db.session.create({ data: { userId: made.teacherId, tokenHash: randomUUID(), expiresAt } })
  const before = new Date(Date.now() - 48 * HOUR_MS)
  await db.classAct.updateMany({ where: { classId: made.classId }, data: { at: before } })
  const [one, two] = made.learnerIds as [string, string]
  const asked = { userId: made.teacherId, sessionId: session.id, classId: made.classId, since: new Date() }
  return { ...made, one, two, asked, before }
}

const learnersOf = async (asked: Parameters<typeof listClassNews>[0]) =>
  ((await listClassNews(asked))?.learners ?? []).map(({ learnerId }) => learnerId).sort()

describe('what came in for a class', () => {
  it('is nothing where nothing did, and asking twice gives the same', async () => {
    const { asked, one } = await openClass()
    expect(await listClassNews(asked)).toEqual({ learners: [], actIds: [] })
    await addHistory({ userId: one, lessons: [{ lessonId: 'a', at: new Date() }] })
    const news = await listClassNews(asked)
    expect(news).toMatchObject({ learners: [{ learnerId: one }], actIds: [] })
    expect(await listClassNews(asked)).toEqual(news)
  })

  it('is who began and who handed in a checkpoint, also one begun before, and nobody outside the class', async () => {
    const { asked, one, two, before } = await openClass()
    const stranger = await createUser()
    const attempt = { moduleId: 'm', seed: 's', questions: [] }
    await db.checkpointAttempt.create({ data: { ...attempt, userId: stranger.id, startedAt: new Date() } })
    const { id } = await db.checkpointAttempt.create({ data: { ...attempt, userId: one, startedAt: before } })
    expect(await learnersOf(asked)).toEqual([])
    await db.checkpointAttempt.create({ data: { ...attempt, userId: two, startedAt: new Date() } })
    expect(await learnersOf(asked)).toEqual([two])
    await db.checkpointAttempt.update({ where: { id }, data: { finishedAt: new Date() } })
    expect(await learnersOf(asked)).toEqual([one, two].sort())
  })

  it('is who joined and what another instructor changed, of this class only', async () => {
    const { asked, one, joinCode, teacherId: userId, classId } = await openClass()
    const other = await openClass()
    await joinClass({ userId: (await createUser()).id, code: joinCode, source: 'test' })
    const joined = (await listClassNews(asked))?.actIds ?? []
    expect(joined).toHaveLength(1)
    await setGroup({ userId, classId, memberId: one, group: 'Friday' })
    await setGroup({ userId, classId, memberId: one, group: 'Friday' })
    const changed = (await listClassNews(asked))?.actIds ?? []
    expect(changed).toHaveLength(2)
    expect(changed).toEqual(expect.arrayContaining(joined))
    expect(await listClassNews(other.asked)).toEqual({ learners: [], actIds: [] })
  })

  it('is told to nobody whose session ended', async () => {
    const { asked } = await openClass()
    await db.session.deleteMany({ where: { id: asked.sessionId } })
    expect(await listClassNews(asked)).toBeNull()
  })
})
