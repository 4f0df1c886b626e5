import 'server-only'
import { db } from '../../../lib/db'
import { readPartFacts } from './read-part-facts'
import { toAssignmentState } from './rules/assignment-state'
import { toNeededParts } from './rules/to-needed-parts'
import type { AssignableGuide, AssignedPart, Assignment, AssignmentException, AssignmentStanding, FullStanding, PartFacts } from './types'

/** What the guide has now: the active lessons, and the modules with a checkpoint. */
export type GuideParts = Pick<AssignableGuide, 'lessons' | 'moduleIds'>

/**
 * How some learners stand to some assignments of one class: the one way to a state, for table, page, file, feed and API.
 * Four statements at most, whatever the number of learners. Asks nobody for permission: for verbs that have proved it.
 * @returns by user, in the order of `assignments`
 */
export async function readStandings(args: Asked): Promise<Map<string, AssignmentStanding[]>> {
  const lean = ({ assignmentId, title, state }: FullStanding) => ({ assignmentId, title, state })
  return new Map([...(await readFullStandings(args))].map(([userId, standings]) => [userId, standings.map(lean)]))
}

type Asked = {
  timeZone: string
  assignments: readonly Assignment[]
  learners: readonly { userId: string; joinedAt: Date }[]
  guide: GuideParts
  now: Date
  /** Also look up when the server was told of what was done, for pages that show few learners. */
  receipts?: boolean
}

/** The same with what is open and what holds for the learner instead, for the pages of assignments. */
export async function readFullStandings(args: Asked): Promise<Map<string, FullStanding[]>> {
  const { timeZone, assignments, learners, guide, now } = args
  const userIds = learners.map((learner) => learner.userId)
  const wanted = assignments.map((assignment) => ({ assignment, parts: toNeededParts(assignment.parts, guide) }))
  if (wanted.length === 0) return new Map(userIds.map((userId) => [userId, []]))
  const [factsOf, exceptions] = await Promise.all([
    readPartFacts({ userIds, parts: wanted.flatMap(({ parts }) => parts), lessons: guide.lessons, receipts: args.receipts ?? false }),
    db.assignmentException.findMany({ where: { assignmentId: { in: assignments.map(({ id }) => id) }, userId: { in: userIds } } }),
  ])
  const exceptionOf = new Map(exceptions.map(({ userId, assignmentId, ...exception }) => [`${userId} ${assignmentId}`, exception]))
  return new Map(
    learners.map(({ userId, joinedAt }) => [
      userId,
      wanted.map(({ assignment, parts }) =>
        toStanding({
          assignment,
          parts: parts.map((part) => ({ part, facts: factsOf(userId, part) })),
          exception: exceptionOf.get(`${userId} ${assignment.id}`) ?? null,
          timeZone,
          joinedAt,
          now,
        }),
      ),
    ]),
  )
}

function toStanding(args: {
  assignment: Assignment
  parts: { part: AssignedPart; facts: PartFacts }[]
  exception: AssignmentException | null
  timeZone: string
  joinedAt: Date
  now: Date
}): FullStanding {
  const { assignment, parts, exception } = args
  const state = toAssignmentState({ ...args, terms: assignment, parts: parts.map(({ facts }) => facts) })
  const isOpen = state.kind !== 'excused' && state.doneAt === null
  const open = isOpen ? parts.flatMap(({ part, facts }) => (facts.doneAt ? [] : [part])) : []
  return { assignmentId: assignment.id, title: assignment.title, state, open, exception }
}
