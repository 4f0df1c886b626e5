import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { db } from '../../lib/db'
import { createClassWith, createUser } from '../../tests/factories'
import { changeClass } from './change-class'
import { getTaughtClass } from './get-taught-class'
import { CLASS_ACTS, type ClassAct, may } from './rules/roles'

/** The cells of docs/roles.md: who may, by act. */
const TABLE = readFileSync('docs/roles.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, act, ...cells] = /^\| `(\w+)`[^|]*\| (\w+) +\| (\w+) +\| (\w+) +\| (\w+) +\|$/.exec(line) ?? []
    return act ? [{ act: act as ClassAct, cells }] : []
  })

async function makePeople() {
  const { classId, teacherId, learnerIds } = await createClassWith({ learners: 1 })
  const [assistant, formerTeacher, formerLearner, stranger] = await Promise.all([createUser(), createUser(), createUser(), createUser()])
  const past = new Date(Date.now() - 1000)
  await db.classMember.createMany({
    data: [
      { classId, userId: assistant.id, role: 'assistant' },
      { classId, userId: formerTeacher.id, role: 'teacher', leftAt: past },
      { classId, userId: formerLearner.id, role: 'learner', leftAt: past },
    ],
  })
  const other = await createClassWith({ learners: 1 })
  const outsiders = [formerTeacher.id, formerLearner.id, stranger.id, other.teacherId, ...other.learnerIds]
  return { classId, columns: [[teacherId], [assistant.id], learnerIds, outsiders] }
}

describe('the table of docs/roles.md', () => {
  it('has a row for every act, and no other', () => {
    expect(TABLE.map(({ act }) => act)).toEqual(Object.keys(CLASS_ACTS))
  })

  it('holds cell by cell, for reading and for changing', async () => {
    const { classId, columns } = await makePeople()
    for (const { act, cells } of TABLE) {
      for (const [index, userIds] of columns.entries()) {
        const allowed = cells[index] === 'yes'
        expect(may(['teacher', 'assistant', 'learner', 'stranger'][index] as string, act)).toBe(allowed)
        for (const userId of userIds) {
          expect(Boolean(await getTaughtClass({ userId, classId, act })), `${act}, column ${index}: read`).toBe(allowed)
          const change = changeClass({ userId, classId, act }, async () => 'changed')
          if (allowed) expect(await change).toBe('changed')
          else await expect(change, `${act}, column ${index}: change`).rejects.toMatchObject({ code: 'not-found' })
        }
      }
    }
  })

  it('an archived class changes only where the act says so', async () => {
    const { classId, teacherId } = await createClassWith()
    await db.class.update({ where: { id: classId }, data: { archivedAt: new Date() } })
    await expect(changeClass({ userId: teacherId, classId, act: 'run' }, async () => null)).rejects.toMatchObject({ code: 'conflict' })
    expect(await changeClass({ userId: teacherId, classId, act: 'run', evenArchived: true }, async ({ found }) => found.id)).toBe(classId)
  })
})
