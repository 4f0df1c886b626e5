import { describe, expect, it } from 'vitest'
import { db } from '../../../lib/db'
import { answerAs, findPlant, rightChoice } from '../../../tests/answer-as'
import { createClassWith, createUser } from '../../../tests/factories'
import { listLessons } from '../../catalog/list-lessons'
import { listRevealed, REVEALED_MS } from './list-revealed'
import { revealLearners } from './reveal-learners'

const questionIds = listLessons().flatMap((lesson) => lesson.questionIds)
const PLANT = findPlant()
const what = `misconception ${PLANT.misconceptionId}`

async function makeClass() {
  const made = await createClassWith({ learners: 3 })
  const [one, two, three] = made.learnerIds as [string, string, string]
  await answerAs(one, [PLANT])
  await answerAs(two, [PLANT])
  await answerAs(three, [{ questionId: PLANT.questionId, choice: rightChoice(PLANT.questionId) }])
  return { ...made, one, two, three }
}

describe('revealLearners', () => {
  it('shows nobody before, then who has it, to this instructor alone, and logs each name once', async () => {
    const { classId, teacherId: userId, one, two } = await makeClass()
    await db.class.update({ where: { id: classId }, data: { pseudonyms: true } })
    const assistant = await createUser()
    await db.classMember.create({ data: { classId, userId: assistant.id, role: 'assistant' } })
    const asked = { classId, what, questionIds }
    expect(await listRevealed({ userId, ...asked })).toEqual([])
    await revealLearners({ userId, ...asked })
    await revealLearners({ userId, ...asked })
    expect(await listRevealed({ userId, ...asked })).toEqual([
      { userId: one, name: 'Learner 1' },
      { userId: two, name: 'Learner 2' },
    ])
    expect(await listRevealed({ userId: assistant.id, ...asked })).toEqual([])
    const acts = await db.classAct.findMany({ where: { kind: 'name-revealed' }, orderBy: { subjectId: 'asc' } })
    expect(acts).toMatchObject([one, two].sort().map((subjectId) => ({ classId, actorId: userId, subjectId, detail: { what } })))
    // What was revealed of one thing is not revealed of another.
    expect(await listRevealed({ userId, classId, what: `question ${PLANT.questionId}`, questionIds })).toEqual([])
    await revealLearners({ userId: assistant.id, ...asked })
    expect(await listRevealed({ userId: assistant.id, ...asked })).toHaveLength(2)
  })

  it('forgets after a while, and then takes another act', async () => {
    const { classId, teacherId: userId } = await makeClass()
    const asked = { userId, classId, what, questionIds }
    await revealLearners(asked)
    const later = new Date(Date.now() + REVEALED_MS + 1000)
    expect(await listRevealed({ ...asked, now: later })).toEqual([])
    await revealLearners({ ...asked, now: later })
    expect(await listRevealed({ ...asked, now: later })).toHaveLength(2)
    expect(await db.classAct.count({ where: { kind: 'name-revealed' } })).toBe(4)
  })

  it('shows and logs nobody who left meanwhile, and works in an archived class', async () => {
    const { classId, teacherId: userId, one, two } = await makeClass()
    await db.class.update({ where: { id: classId }, data: { archivedAt: new Date() } })
    const asked = { userId, classId, what, questionIds }
    await revealLearners(asked)
    await db.classMember.update({ where: { classId_userId: { classId, userId: one } }, data: { leftAt: new Date() } })
    expect((await listRevealed(asked)).map((learner) => learner.userId)).toEqual([two])
  })

  it('is not there for learners, former members, strangers and teachers of another class', async () => {
    const { classId, teacherId, one, two } = await makeClass()
    await db.classMember.update({ where: { classId_userId: { classId, userId: two } }, data: { leftAt: new Date() } })
    const stranger = await createUser()
    const other = await createClassWith()
    await revealLearners({ userId: teacherId, classId, what, questionIds })
    for (const userId of [one, two, stranger.id, other.teacherId]) {
      await expect(revealLearners({ userId, classId, what, questionIds })).rejects.toMatchObject({ code: 'not-found' })
      expect(await listRevealed({ userId, classId, what, questionIds })).toEqual([])
    }
  })
})
