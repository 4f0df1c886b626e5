import 'server-only'
import { AppError } from '../../../lib/errors'
import { changeClass } from '../change-class'
import { isClassId } from '../rules/is-class-id'
import { type FoundAssignment, requireAssignment, WITHDRAWN } from './require-assignment'
import type { AssignmentException } from './types'

export type ExceptionArgs = { userId: string; classId: string; assignmentId: string; learnerId: string; reason: string }

const NONE: AssignmentException = { extendedTo: null, extendedReason: null, excused: false, excusedReason: null }
const SELECTED = { extendedTo: true, extendedReason: true, excused: true, excusedReason: true } as const
const LONGEST_REASON = 300

/**
 * What holds for one learner instead, and a line of the log that says who decided it and why; nothing of both where nothing
 * changes. For the verbs that extend and excuse.
 * @throws AppError `not-found` for anybody who may not and for whom the class does not have as a learner, `conflict` for a
 *   withdrawn assignment and an archived class
 */
export async function changeException(
  args: ExceptionArgs,
  to: (args: { before: AssignmentException; assignment: FoundAssignment; reason: string | null }) => AssignmentException,
): Promise<void> {
  const { userId, classId, assignmentId, learnerId } = args
  const reason = args.reason.trim()
  if (reason.length > LONGEST_REASON)
    throw new AppError('invalid', `A reason has at most ${LONGEST_REASON} characters.`, { field: 'reason' })
  await changeClass({ userId, classId, act: 'except' }, async ({ tx, found, note }) => {
    const assignment = await requireAssignment({ userId, classId, assignmentId, act: 'except' }, tx)
    if (assignment.withdrawnAt) throw new AppError('conflict', WITHDRAWN)
    const isLearner =
      isClassId(learnerId) &&
      (await tx.classMember.count({ where: { classId: found.id, userId: learnerId, role: 'learner', leftAt: null } })) > 0
    if (!isLearner) throw new AppError('not-found', 'This class has no such learner now.')

    const key = { assignmentId_userId: { assignmentId, userId: learnerId } }
    const before = (await tx.assignmentException.findUnique({ where: key, select: SELECTED })) ?? NONE
    const row = to({ before, assignment, reason: reason || null })
    if (isSame(row, before)) return
    const { extendedTo, excused } = row
    // With neither there is nothing to give a reason for; the log keeps it.
    if (extendedTo === null && !excused) {
      await tx.assignmentException.deleteMany({ where: { assignmentId, userId: learnerId } })
    } else {
      await tx.assignmentException.upsert({ where: key, create: { assignmentId, userId: learnerId, ...row }, update: row })
    }
    await note('excepted', { subjectId: learnerId, detail: { assignmentId, title: assignment.title, extendedTo, excused, reason } })
  })
}

const isSame = (a: AssignmentException, b: AssignmentException) =>
  a.extendedTo === b.extendedTo && a.extendedReason === b.extendedReason && a.excused === b.excused && a.excusedReason === b.excusedReason
