import { describe, expect, it } from 'vitest'
import { toAssignmentState } from '../assignments/rules/assignment-state'
import { toRisk } from './to-risk'

const now = new Date('2026-11-18T12:00:00Z')
const BASE = { finished: false, assignments: [], quietDays: 0, joinedDays: 20, stuck: [], now }

function assignment(parts: number, done: number, dueAt = '2026-11-20', startsAt: string | null = null) {
  const facts = Array.from({ length: parts }, (_, index) => ({
    doneAt: index < done ? new Date('2026-11-10T00:00:00Z') : null,
    started: false,
  }))
  const terms = { need: null, startsAt, dueAt, lateUntil: null }
  return { title: 'Week 1', state: toAssignmentState({ terms, parts: facts, timeZone: 'UTC', joinedAt: new Date(0), now }) }
}

describe('toRisk', () => {
  it('is due within 3 days with less than half done, and not with half', () => {
    expect(toRisk({ ...BASE, assignments: [assignment(4, 1)] })).toEqual({
      kind: 'at-risk',
      reasons: ['"Week 1" is due soon, 1 of 4 done'],
    })
    expect(toRisk({ ...BASE, assignments: [assignment(4, 2)] }).kind).toBe('none')
    expect(toRisk({ ...BASE, assignments: [assignment(4, 1, '2026-11-21')] }).kind).toBe('none')
    expect(toRisk({ ...BASE, assignments: [assignment(4, 4, '2026-11-17')] }).kind).toBe('none')
    expect(toRisk({ ...BASE, assignments: [assignment(4, 3, '2026-11-17')] }).reasons).toEqual(['"Week 1" is overdue'])
  })

  it('asks nothing before the start of an assignment, however near it is due', () => {
    const ahead = assignment(1, 0, '2026-11-20', '2026-11-19')
    expect(toRisk({ ...BASE, assignments: [ahead] }).kind).toBe('none')
    expect(toRisk({ ...BASE, quietDays: 30, finished: true, assignments: [ahead] }).kind).toBe('none')
    expect(toRisk({ ...BASE, assignments: [assignment(1, 0, '2026-11-20', '2026-11-18')] }).kind).toBe('at-risk')
  })

  it('is quiet for 7 days, unless all is done', () => {
    expect(toRisk({ ...BASE, quietDays: 6 }).kind).toBe('none')
    expect(toRisk({ ...BASE, quietDays: 7 }).reasons).toEqual(['quiet for 7 days'])
    expect(toRisk({ ...BASE, quietDays: 30, finished: true }).kind).toBe('none')
    expect(toRisk({ ...BASE, quietDays: 30, finished: true, assignments: [assignment(2, 0, '2026-12-20')] }).reasons).toEqual([
      'quiet for 30 days',
    ])
  })

  it('is four wrong first answers in one quiz that are not put right', () => {
    expect(
      toRisk({
        ...BASE,
        stuck: [
          { title: 'Ports', wrong: 3 },
          { title: 'Images', wrong: 3 },
        ],
      }).kind,
    ).toBe('none')
    expect(toRisk({ ...BASE, stuck: [{ title: 'Ports', wrong: 4 }] }).reasons).toEqual(['4 wrong first answers in "Ports"'])
  })

  it('says so where there is not enough information, and for no longer than a week', () => {
    expect(toRisk({ ...BASE, quietDays: null, joinedDays: 6 }).kind).toBe('unknown')
    expect(toRisk({ ...BASE, quietDays: null, joinedDays: 7 })).toEqual({
      kind: 'at-risk',
      reasons: ['nothing done in the 7 days since joining'],
    })
  })
})
