import 'server-only'
import { db } from '../../../lib/db'
import type { ClassAct } from '../rules/roles'
import { byName, SHOWN_NAME } from '../shown-name'
import { isTaughtBy, toId } from '../taught-by'
import { readFullStandings } from './read-standings'
import type { AssignableGuide, Assignment, ClassLearner, FullStanding } from './types'

/** Learners whose standings are in memory at once. */
const CHUNK = 1000

/**
 * How each active learner of a class stands to some of its assignments, by name, a chunk of learners at a time, so that a class of
 * ten thousand fits into memory. Yields nobody for whom may not do this act in the class.
 */
export async function* readClassStandings(args: {
  userId: string
  classId: string
  act: ClassAct
  timeZone: string
  assignments: readonly Assignment[]
  guide: AssignableGuide
  now: Date
}): AsyncGenerator<{ learner: ClassLearner; standings: FullStanding[] }> {
  const { userId, classId, act } = args
  const learners = await db.$queryRaw<ClassLearner[]>`
    SELECT u.id::text AS "userId", ${SHOWN_NAME} AS name, m."group", m."joinedAt"
    FROM "Class" k JOIN "ClassMember" m ON m."classId" = k.id JOIN "User" u ON u.id = m."userId"
    WHERE k.id = ${toId(classId)}::uuid AND m.role = 'learner' AND m."leftAt" IS NULL AND ${isTaughtBy(userId, classId, act)}
    ORDER BY ${byName(SHOWN_NAME)}, u.id`
  for (let start = 0; start < learners.length; start += CHUNK) {
    const chunk = learners.slice(start, start + CHUNK)
    const standings = await readFullStandings({ ...args, learners: chunk })
    for (const learner of chunk) yield { learner, standings: standings.get(learner.userId) ?? [] }
  }
}
