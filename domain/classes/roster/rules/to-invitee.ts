import { normalizeEmail } from '../../../../lib/normalize-email'
import { MAX_NAME_LENGTH, toName } from '../../../../lib/to-name'
import type { NamedPerson, RosterRole, RowProblem } from '../types'

export const MAX_GROUP_LENGTH = 60
const MAX_EMAIL_LENGTH = 254

/** The words that rosters have for a role, ours and those of OneRoster. */
const ROLES: Record<string, RosterRole> = {
  learner: 'learner',
  student: 'learner',
  participant: 'learner',
  assistant: 'assistant',
  aide: 'assistant',
  tutor: 'assistant',
  'teaching assistant': 'assistant',
  teacher: 'teacher',
  instructor: 'teacher',
}

type Cell = { column: string; text: string }

/** One row of a roster, checked: a person, or the first thing that is wrong with the row. */
export function toInvitee(cells: { email: Cell; name: Cell; group: Cell; role: Cell }): { invitee: NamedPerson } | { problem: RowProblem } {
  const { email, name, group, role } = cells
  const refuse = (cell: Cell, message: string) => ({ problem: { column: cell.column, message } })
  if (email.text.trim() === '') return refuse(email, 'There is no address in this row.')
  if (email.text.trim().length > MAX_EMAIL_LENGTH) return refuse(email, `An address has at most ${MAX_EMAIL_LENGTH} characters.`)
  const address = toEmail(email.text)
  if (address === null) return refuse(email, `"${email.text.trim()}" is not an address. It looks like name@example.org.`)
  const known = role.text.trim() === '' ? null : ROLES[role.text.trim().toLowerCase().replace(/\s+/g, ' ')]
  if (known === undefined) return refuse(role, `"${role.text.trim()}" is not a role here. Write learner, assistant or teacher.`)
  const shownName = toName(name.text)
  if ([...shownName].length > MAX_NAME_LENGTH) return refuse(name, `A name has at most ${MAX_NAME_LENGTH} characters.`)
  const shownGroup = toName(group.text)
  if ([...shownGroup].length > MAX_GROUP_LENGTH) return refuse(group, `The name of a group has at most ${MAX_GROUP_LENGTH} characters.`)
  return { invitee: { email: address, name: shownName || null, group: shownGroup || null, role: known } }
}

function toEmail(text: string): string | null {
  try {
    return normalizeEmail(text)
  } catch {
    return null
  }
}
