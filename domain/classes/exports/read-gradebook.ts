import 'server-only'
import { db } from '../../../lib/db'
import { listClassAssignments } from '../assignments/list-class-assignments'
import { type GuideParts, readStandings } from '../assignments/read-standings'
import type { Assignment, AssignmentStanding } from '../assignments/types'
import { requireTaughtClass } from '../require-taught-class'
import { byName, SHOWN_NAME } from '../shown-name'
import { isTaughtBy } from '../taught-by'
import type { TaughtClass } from '../types'

type Learner = {
  userId: string
  /** As instructors see it. */
  name: string
  /** Null for an account without one, and for everybody in a class with pseudonyms. */
  email: string | null
  group: string | null
  joinedAt: Date
}
export type Gradebook = {
  taught: TaughtClass
  assignments: Assignment[]
  /** By name. The standings are in the order of the assignments. */
  learners: (Learner & { standings: AssignmentStanding[] })[]
}

/**
 * The active learners of a class and how each stands to its assignments, for what leaves the guide and for print. Eight
 * statements at most, however large the class.
 * @throws AppError `not-found` for anybody who may not see the class
 */
export async function readGradebook(args: { userId: string; classId: string; guide: GuideParts; now?: Date }): Promise<Gradebook> {
  const { userId, classId, guide, now = new Date() } = args
  const taught = await requireTaughtClass({ userId, classId })
  const learners = await db.$queryRaw<Learner[]>`
    SELECT m."userId"::text, ${SHOWN_NAME} AS name, CASE WHEN NOT k.pseudonyms THEN u.email END AS email, m."group", m."joinedAt"
    FROM "ClassMember" m JOIN "Class" k ON k.id = m."classId" JOIN "User" u ON u.id = m."userId"
    WHERE k.id = ${taught.id}::uuid AND m.role = 'learner' AND m."leftAt" IS NULL AND ${isTaughtBy(userId, classId, 'see')}
    ORDER BY ${byName(SHOWN_NAME)}, m."userId"`
  const assignments = (await listClassAssignments([taught.id])).get(taught.id) ?? []
  const standings = await readStandings({ timeZone: taught.timeZone, assignments, learners, guide, now })
  return { taught, assignments, learners: learners.map((learner) => ({ ...learner, standings: standings.get(learner.userId) ?? [] })) }
}
