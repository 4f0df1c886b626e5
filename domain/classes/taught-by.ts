import 'server-only'
import { Prisma } from '../../lib/db'
import { isClassId } from './rules/is-class-id'
import { CLASS_ACTS, type ClassAct } from './rules/roles'

/** No row has the nil id, so what is not even an id finds nothing. */
const NO_ID = '00000000-0000-0000-0000-000000000000'

/** What was sent as an id, for a statement: PostgreSQL refuses what is none, and texts with a NUL altogether. */
export function toId(text: string): string {
  return isClassId(text) ? text : NO_ID
}

/** The permission of every verb of an instructor: this class, if the user has a role now that may do this. */
export function taughtBy(userId: string, classId: string, act: ClassAct): Prisma.ClassWhereInput {
  return {
    id: toId(classId),
    members: { some: { userId, role: { in: [...CLASS_ACTS[act]] }, leftAt: null } },
  }
}

/** The same permission for a statement in SQL: true where the user may do this in the class. */
export function isTaughtBy(userId: string, classId: string, act: ClassAct): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM "ClassMember" t
    WHERE t."classId" = ${toId(classId)}::uuid AND t."userId" = ${userId}::uuid
      AND t.role = ANY(${[...CLASS_ACTS[act]]}::"ClassRole"[]) AND t."leftAt" IS NULL)`
}

export const NO_SUCH_CLASS = 'This class does not exist.'
