import type { Invitee, Known, Outcome, OutcomeKind, RosterRow } from '../types'

/** In the order in which they are counted and listed. */
export const OUTCOME_WORDS: Record<OutcomeKind, string> = {
  error: 'Not imported',
  new: 'New invitation',
  changes: 'Changes group or name',
  withdraws: 'Withdraws the invitation',
  open: 'Already invited',
  'in-class': 'Already in the class',
  declined: 'Declined before',
  absent: 'Not in the class',
  passed: 'Passed over',
}

/** What has to be written for a row; none for a row that changes nothing. */
export type Change =
  | { kind: 'invite'; invitee: Invitee }
  | { kind: 'group'; userId: string; group: string }
  | { kind: 'withdraw'; email: string }

const KEPT_APART = 'This class shows pseudonyms, so a file changes no group of a learner in it. Do so on their page.'
/** Said wherever somebody is invited to teach or to assist: an account's address is not confirmed by a mail. */
export const FIRST_COMES =
  'An address is not confirmed. Whoever has, or first makes, an account with this address gets the role, and sees all learners. Make sure that the account is theirs, or let them join as a learner and change their role then.'
const NOTHING: Known = { member: null, invite: null }

/**
 * Exactly one outcome for a row. Nothing is ever taken away by a cell that is empty, a member's role is no roster's business,
 * and who declined is asked again by hand only.
 * @param asked.mayRun whether the importer may give roles
 * @param asked.pseudonyms whether the class shows them: then what a learner in it goes by is not told, or set, by their address
 */
export function toOutcome(
  row: RosterRow,
  known: Known = NOTHING,
  { mayRun, pseudonyms }: { mayRun: boolean; pseudonyms: boolean },
): { outcome: Outcome; change: Change | null } {
  const nobody = { row: row.row, email: row.typed, name: null, group: null, role: null }
  if (row.problem) {
    const { column, message } = row.problem
    return { outcome: { ...nobody, kind: 'error', column, note: message }, change: null }
  }
  if (row.passed !== undefined) return { outcome: { ...nobody, kind: 'passed', column: null, note: row.passed }, change: null }
  const { member, invite } = known
  const invitee = { ...row.invitee, role: row.invitee.role ?? member?.role ?? (invite?.state === 'open' ? invite.role : 'learner') }
  const answer = (kind: OutcomeKind, note = '', change: Change | null = null, column: string | null = null) => ({
    outcome: { row: row.row, kind, ...invitee, column, note },
    change,
  })
  if (!member && invitee.role !== 'learner' && !mayRun)
    return answer('error', 'Only a teacher of the class can invite teachers and assistants.', null, 'role')
  if (row.withdrawn) {
    if (member)
      return answer('in-class', 'The file takes this person out. Nobody is removed by a file: do so on their page, if it is meant.')
    if (invite?.state === 'open') return answer('withdraws', '', { kind: 'withdraw', email: invitee.email })
    return answer('absent', 'The file takes this person out, and they are neither in the class nor invited.')
  }
  if (member) {
    const note = member.role === invitee.role ? '' : `Stays ${member.role}: roles of members are changed on their page.`
    const { group } = invitee
    if (pseudonyms && member.role === 'learner' && group !== null) return answer('in-class', note ? `${note} ${KEPT_APART}` : KEPT_APART)
    if (group === null || group === member.group) return answer('in-class', note)
    const moved = `Group: ${member.group ?? 'none'}, now ${group}.`
    return answer('changes', note ? `${moved} ${note}` : moved, { kind: 'group', userId: member.userId, group })
  }
  if (invite?.state === 'declined') return answer('declined', 'They said no. To ask again, invite them by their address.')
  const warning = invitee.role === 'learner' ? '' : FIRST_COMES
  if (invite?.state !== 'open') return answer('new', warning, { kind: 'invite', invitee })
  const next = { ...invitee, name: invitee.name ?? invite.name, group: invitee.group ?? invite.group }
  const changed = (['name', 'group', 'role'] as const).filter((key) => next[key] !== invite[key])
  if (changed.length === 0) return answer('open')
  const note = changed.map(
    (key) => `${key === 'name' ? 'Name' : key === 'group' ? 'Group' : 'Role'}: ${invite[key] ?? 'none'}, now ${next[key]}.`,
  )
  return answer('changes', [...note, warning].filter(Boolean).join(' '), { kind: 'invite', invitee: next })
}
