import 'server-only'
import { db } from '../../lib/db'
import type { ClassAct, InstructorRole } from './rules/roles'
import { taughtBy } from './taught-by'
import type { TaughtClass } from './types'

/** A class for its instructors, by default for whoever may see it; null for anybody else and for an id that is none. */
export async function getTaughtClass(args: { userId: string; classId: string; act?: ClassAct }): Promise<TaughtClass | null> {
  const { userId, classId, act = 'see' } = args
  const found = await db.class.findFirst({
    where: taughtBy(userId, classId, act),
    select: {
      id: true,
      name: true,
      timeZone: true,
      joinCode: true,
      joinOpen: true,
      pseudonyms: true,
      archivedAt: true,
      members: { where: { userId }, select: { role: true } },
    },
  })
  if (!found) return null
  const { members, ...taught } = found
  return { ...taught, role: members[0]?.role as InstructorRole }
}
