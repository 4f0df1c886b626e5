import 'server-only'
import { db } from '../../../lib/db'
import type { Assignment } from './types'

/**
 * The assignments in force of some classes, or those `withdrawn`, by class, in the order of their making. Asks nobody for
 * permission: for verbs that have proved it.
 */
export async function listClassAssignments(
  classIds: readonly string[],
  { withdrawn = false }: { withdrawn?: boolean } = {},
): Promise<Map<string, Assignment[]>> {
  const rows = await db.$queryRaw<(Assignment & { classId: string })[]>`
    SELECT a."classId"::text, a.id::text, a."createdAt", a."withdrawnAt", v.at AS "changedAt", v.version, v.title, v.items, v.parts, v.need, v."startsAt", v."dueAt", v."lateUntil"
    FROM "Assignment" a JOIN "AssignmentVersion" v ON v."assignmentId" = a.id AND v.version = a.version
    WHERE a."classId" = ANY(${[...classIds]}::uuid[]) AND (a."withdrawnAt" IS NOT NULL) = ${withdrawn}
    ORDER BY a."createdAt", a.id`
  const byClass = new Map<string, Assignment[]>(classIds.map((id) => [id, []]))
  for (const { classId, ...assignment } of rows) byClass.get(classId)?.push(assignment)
  return byClass
}
