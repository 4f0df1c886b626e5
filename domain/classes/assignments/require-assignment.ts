import 'server-only'
import { db, Prisma } from '../../../lib/db'
import { AppError } from '../../../lib/errors'
import { isClassId } from '../rules/is-class-id'
import type { ClassAct } from '../rules/roles'
import { isTaughtBy, toId } from '../taught-by'
import type { Assignment } from './types'

export const NO_SUCH_ASSIGNMENT = 'This assignment does not exist.'
export const WITHDRAWN = 'This assignment is withdrawn, so nothing was changed. Make a new one instead.'

export type FoundAssignment = Assignment & { timeZone: string; pseudonyms: boolean }
type Client = Pick<typeof db, '$queryRaw'>

/**
 * One assignment of a class with the terms in force, for whoever may do this act in the class; withdrawn ones too.
 * @throws AppError `not-found` for anybody else and for an id that is none
 */
export async function requireAssignment(
  args: { userId: string; classId: string; assignmentId: string; act: ClassAct },
  client: Client = db,
): Promise<FoundAssignment> {
  const { userId, classId, assignmentId, act } = args
  const [found] = isClassId(assignmentId)
    ? await client.$queryRaw<FoundAssignment[]>(Prisma.sql`
        SELECT a.id::text, a."createdAt", a."withdrawnAt", v.at AS "changedAt", v.version, v.title, v.items, v.parts, v.need,
          v."startsAt", v."dueAt", v."lateUntil", k."timeZone", k.pseudonyms
        FROM "Assignment" a
        JOIN "AssignmentVersion" v ON v."assignmentId" = a.id AND v.version = a.version
        JOIN "Class" k ON k.id = a."classId"
        WHERE a.id = ${assignmentId}::uuid AND a."classId" = ${toId(classId)}::uuid AND ${isTaughtBy(userId, classId, act)}`)
    : []
  if (!found) throw new AppError('not-found', NO_SUCH_ASSIGNMENT)
  return found
}
