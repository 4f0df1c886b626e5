import 'server-only'
import { db } from '../../../lib/db'
import { requireTaughtClass } from '../require-taught-class'
import { toDay } from '../rules/class-days'
import { isClassId } from '../rules/is-class-id'
import { toShownName } from '../shown-name'
import { taughtBy } from '../taught-by'
import type { Person } from './types'

/**
 * One member of a class, by the name that instructors see; null for somebody who is not in it now.
 * @throws AppError `not-found` for anybody who may not see the class
 */
export async function getPerson(args: { userId: string; classId: string; memberId: string }): Promise<Person | null> {
  const { userId, classId, memberId } = args
  const { pseudonyms, timeZone } = await requireTaughtClass({ userId, classId })
  if (!isClassId(memberId)) return null
  const member = await db.classMember.findFirst({
    where: { class: taughtBy(userId, classId, 'see'), userId: memberId, leftAt: null },
    select: { role: true, group: true, joinedAt: true, number: true, user: { select: { name: true } } },
  })
  if (!member) return null
  const { role, group, joinedAt, number } = member
  const name = toShownName({ pseudonyms: pseudonyms && role === 'learner', number, name: member.user.name })
  return { userId: memberId.toLowerCase(), name, role, group, joinedAt, joinedDay: toDay(joinedAt, timeZone) }
}
