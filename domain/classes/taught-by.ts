import 'server-only'
import type { Prisma } from '../../lib/db'
import { isClassId } from './rules/is-class-id'

/** The permission of every verb of a teacher: this class, if the user teaches it now. */
export function taughtBy(userId: string, classId: string): Prisma.ClassWhereInput {
  // No row has the nil id.
  const id = isClassId(classId) ? classId : '00000000-0000-0000-0000-000000000000'
  return { id, members: { some: { userId, role: 'teacher', leftAt: null } } }
}

export const NO_SUCH_CLASS = 'This class does not exist.'
