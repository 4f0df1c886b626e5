import { describe, expect, it } from 'vitest'
import { verifyPassword } from '@/domain/account/verify-password'
import { getAssignableGuide } from '@/domain/classes/assignments/get-assignable-guide'
import { getAssignment } from '@/domain/classes/assignments/get-assignment'
import { STATE_WORDS } from '@/domain/classes/assignments/rules/assignment-state'
import { listCompletion } from '@/domain/classes/list-completion'
import { db } from '@/lib/db'
import { fillDemoClass } from './fill-demo-class'

describe('fillDemoClass', () => {
  it('makes a class in which every state can be seen, and running it again makes no second one', async () => {
    const first = await fillDemoClass()
    const again = await fillDemoClass({ now: new Date(Date.now() + 40 * 24 * 60 * 60 * 1000) })
    expect(again).toEqual({ ...first, password: null })
    expect([await db.class.count(), await db.user.count(), await db.classMember.count()]).toEqual([1, 25, 25])

    const teacher = await verifyPassword({ email: first.email, password: first.password ?? '', source: 'test' })
    const userId = (await db.user.findUniqueOrThrow({ where: { email: first.email } })).id
    expect(teacher).not.toBeNull()
    const now = new Date(Date.now() + 40 * 24 * 60 * 60 * 1000)
    const { learners, classNumbers } = await listCompletion({ userId, classId: first.classId, guide: getAssignableGuide(), now })
    expect(learners.map((row) => row.name)).toEqual(Array.from({ length: 24 }, (_, index) => `Learner ${index + 1}`))
    expect(new Set(learners.map((row) => row.status.kind))).toEqual(new Set(['finished', 'on-track', 'quiet', 'not-started']))
    expect(classNumbers).toMatchObject({ learners: 24, learnersDone: 6 })
    expect(new Set(learners.map((row) => row.questionsRight)).size).toBeGreaterThan(6)
    expect(learners.some((row) => row.doneBeforeJoining > 0)).toBe(true)
    const states = learners.flatMap(({ assignments }) => assignments.map(({ state }) => state.kind))
    expect(new Set(states)).toEqual(new Set(Object.keys(STATE_WORDS)))
    expect(learners.some(({ assignments }) => assignments.some(({ state }) => state.extended))).toBe(true)
    expect(new Set(learners.map(({ risk }) => risk.kind))).toEqual(new Set(['at-risk', 'unknown', 'none']))
    const reasons = learners.flatMap(({ risk }) => risk.reasons).join('; ')
    const { id: assignmentId } = await db.assignment.findFirstOrThrow({ where: { versions: { some: { title: 'Find your way around' } } } })
    const standings = await getAssignment({ userId, classId: first.classId, assignmentId, now })
    expect(standings.learners.filter(({ state }) => state.receivedLateAt).map((row) => row.name)).toEqual(['Learner 2'])
    for (const reason of ['is overdue', 'is due soon', 'quiet for', 'wrong first answers in']) expect(reasons).toContain(reason)
  })
})
