import 'server-only'
import { AppError } from '../../../lib/errors'
import { changeClass } from '../change-class'
import { readKnown } from './read-known'
import { toInvitee } from './rules/to-invitee'
import type { RosterRole } from './types'
import { writeInvites } from './write-invites'

/**
 * Invites one person by their address, also one who declined, left or was removed. Safe to repeat.
 * @returns `was-invited` where an open invitation said the same already
 * @throws AppError `invalid` naming the field, `conflict` for who is in the class and for an archived one, `not-found` for
 *   anybody who may not admit people, or may not give this role
 */
export async function invitePerson(args: {
  userId: string
  classId: string
  email: string
  role: RosterRole
  name?: string
  group?: string
  now?: Date
}): Promise<'invited' | 'was-invited'> {
  const { userId, classId, role, now = new Date() } = args
  const cell = (column: string, text = '') => ({ column, text })
  const read = toInvitee({
    email: cell('email', args.email),
    name: cell('name', args.name),
    group: cell('group', args.group),
    role: cell('role', role),
  })
  if ('problem' in read) throw new AppError('invalid', read.problem.message, { field: read.problem.column ?? 'email' })
  // To invite somebody as an instructor is to give a role.
  const act = role === 'learner' ? 'admit' : 'run'
  return changeClass({ userId, classId, act }, async ({ tx, found, note }) => {
    const known = (await readKnown(tx, found.id, [read.invitee.email])).get(read.invitee.email)
    if (known?.member)
      throw new AppError('conflict', 'Somebody with this address is in the class already, so nobody was invited.', { field: 'email' })
    const open = known?.invite?.state === 'open' ? known.invite : null
    const invitee = {
      ...read.invitee,
      role,
      name: read.invitee.name ?? open?.name ?? null,
      group: read.invitee.group ?? open?.group ?? null,
    }
    if (open && open.role === role && open.name === invitee.name && open.group === invitee.group) return 'was-invited'
    await writeInvites(tx, { classId: found.id, invitees: [invitee], now })
    await note('invited', { detail: { people: 1, role } })
    return 'invited'
  })
}
