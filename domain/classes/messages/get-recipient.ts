import 'server-only'
import { db } from '../../../lib/db'
import { isClassId } from '../rules/is-class-id'
import { toShownName } from '../shown-name'
import { taughtBy } from '../taught-by'

export type Recipient = {
  /** As instructors see it. */
  name: string
  /** The address itself is for nobody to see. */
  hasAddress: boolean
}

/** A learner whom an instructor may write to; null for anybody else, and for who has left. */
export async function getRecipient(args: { userId: string; classId: string; learnerId: string }): Promise<Recipient | null> {
  const { userId, classId, learnerId } = args
  if (!isClassId(learnerId)) return null
  const found = await db.classMember.findFirst({
    where: { userId: learnerId, role: 'learner', leftAt: null, class: taughtBy(userId, classId, 'write') },
    select: { number: true, class: { select: { pseudonyms: true } }, user: { select: { name: true, email: true } } },
  })
  if (!found) return null
  const { number, user } = found
  return { name: toShownName({ pseudonyms: found.class.pseudonyms, number, name: user.name }), hasAddress: user.email !== null }
}
