import { describe, expect, it } from 'vitest'
import type { Known, Outcome, RosterRow } from '../types'
import { FIRST_COMES, toOutcome } from './to-outcome'
import { toShownRows } from './to-shown-rows'

const MAY = { mayRun: true, pseudonyms: false }
const row = (invitee: object = {}, withdrawn = false): RosterRow => ({
  row: 2,
  typed: 'a@x.org',
  invitee: { email: 'a@x.org', name: null, group: null, role: null, ...invitee },
  withdrawn,
})
const invited = (more: object = {}): Known => ({
  member: null,
  invite: { name: 'Learner 1', role: 'assistant', group: 'Monday', state: 'open', ...more } as Known['invite'],
})

describe('toOutcome', () => {
  it('takes nothing away for a cell that is empty', () => {
    expect(toOutcome(row(), invited(), MAY)).toMatchObject({ outcome: { kind: 'open', role: 'assistant' }, change: null })
    const member: Known = { member: { userId: 'u', role: 'teacher', group: 'Monday' }, invite: null }
    expect(toOutcome(row(), member, { ...MAY, mayRun: false })).toMatchObject({ outcome: { kind: 'in-class', note: '' }, change: null })
  })

  it('lets only who may give roles invite instructors, and changes the role of no member', () => {
    expect(toOutcome(row({ role: 'teacher' }), undefined, { ...MAY, mayRun: false })).toMatchObject({
      outcome: { kind: 'error', column: 'role' },
      change: null,
    })
    expect(toOutcome(row({ role: 'teacher' }), undefined, MAY)).toMatchObject({
      outcome: { kind: 'new', note: FIRST_COMES },
      change: { kind: 'invite' },
    })
    expect(toOutcome(row(), undefined, MAY).outcome.note).toBe('')
    expect(toOutcome(row({ role: 'teacher' }), invited(), MAY).outcome.note).toBe(`Role: assistant, now teacher. ${FIRST_COMES}`)
    const member: Known = { member: { userId: 'u', role: 'learner', group: null }, invite: null }
    expect(toOutcome(row({ role: 'teacher', group: 'B' }), member, MAY)).toMatchObject({
      outcome: { kind: 'changes', note: 'Group: none, now B. Stays learner: roles of members are changed on their page.' },
      change: { kind: 'group', group: 'B' },
    })
  })

  it('neither tells nor changes the group of a learner by their address, where the class shows pseudonyms', () => {
    const member = (role: 'learner' | 'assistant'): Known => ({ member: { userId: 'u', role, group: 'Monday' }, invite: null })
    const asked = { ...MAY, pseudonyms: true }
    const note = 'This class shows pseudonyms, so a file changes no group of a learner in it. Do so on their page.'
    for (const group of ['Monday', 'B'])
      expect(toOutcome(row({ group }), member('learner'), asked)).toMatchObject({
        outcome: { kind: 'in-class', group, note },
        change: null,
      })
    expect(toOutcome(row(), member('learner'), asked)).toMatchObject({ outcome: { kind: 'in-class', note: '' }, change: null })
    expect(toOutcome(row({ group: 'B' }), member('assistant'), asked).change).toMatchObject({ kind: 'group' })
  })

  it.each([
    ['open', 'open'],
    ['declined', 'declined'],
    ['accepted', 'new'],
    ['withdrawn', 'new'],
  ] as const)('an invitation that is %s makes a row %s', (state, kind) => {
    expect(toOutcome(row(), invited({ state }), MAY).outcome.kind).toBe(kind)
  })

  it('says what changes in an open invitation', () => {
    expect(toOutcome(row({ name: 'Learner 2', role: 'learner' }), invited(), MAY).outcome).toMatchObject({
      kind: 'changes',
      note: 'Name: Learner 1, now Learner 2. Role: assistant, now learner.',
    })
  })
})

describe('toShownRows', () => {
  it('lists errors first and leaves out what is too many, but counts it', () => {
    const outcome = (kind: Outcome['kind'], index: number): Outcome => ({ ...toOutcome(row(), undefined, MAY).outcome, kind, row: index })
    const outcomes = [
      ...Array.from({ length: 300 }, (_one, index) => outcome('open', index + 2)),
      outcome('new', 302),
      outcome('error', 303),
    ]
    const counts = { open: 300, new: 1, error: 1, changes: 0, withdraws: 0, 'in-class': 0, declined: 0, absent: 0, passed: 0 }
    const shown = toShownRows({ kind: 'rows', counts, outcomes })
    expect(shown.rows.map(({ kind }) => kind).slice(0, 3)).toEqual(['error', 'new', 'open'])
    expect(shown).toMatchObject({ counts, left: 101 })
  })
})
