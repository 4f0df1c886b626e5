import 'server-only'
import { db } from '../../../lib/db'
import type { Assignment, AssignmentTerms } from './types'

/**
 * The assignments in force of some classes, by class, in the order of their making. Asks nobody for permission: for verbs
 * that have proved it.
 */
export async function listClassAssignments(classIds: readonly string[]): Promise<Map<string, Assignment[]>> {
  const rows = await db.$queryRaw<(AssignmentTerms & { classId: string; id: string; version: number; createdAt: Date })[]>`
    SELECT a."classId"::text, a.id::text, a."createdAt", v.version, v.title, v.items, v.parts, v.need, v."startsAt", v."dueAt", v."lateUntil"
    FROM "Assignment" a JOIN "AssignmentVersion" v ON v."assignmentId" = a.id AND v.version = a.version
    WHERE a."classId" = ANY(${[...classIds]}::uuid[]) AND a."withdrawnAt" IS NULL
    ORDER BY a."createdAt", a.id`
  const byClass = new Map<string, Assignment[]>(classIds.map((id) => [id, []]))
  for (const { classId, ...assignment } of rows) byClass.get(classId)?.push(assignment)
  return byClass
}
