import 'server-only'
import { AppError } from '../../../lib/errors'
import { changeClass } from '../change-class'
import { isClassId } from '../rules/is-class-id'
import { getAssignableGuide } from './get-assignable-guide'
import { NO_SUCH_ASSIGNMENT } from './require-assignment'
import { toTerms } from './rules/to-terms'
import { type AssignmentDraft, MOST_ASSIGNMENTS } from './schema'
import type { AssignableGuide } from './types'

/**
 * Makes an assignment. `assignmentId` is drawn where its form is made, so that a form that is sent twice assigns once.
 * @throws AppError `not-found` for anybody who may not assign, `invalid` as in toTerms, `conflict` for an archived class and
 *   for one that has as many as it can have
 */
export async function assign(args: {
  userId: string
  classId: string
  assignmentId: string
  draft: AssignmentDraft
  guide?: AssignableGuide
  now?: Date
}): Promise<{ assignmentId: string }> {
  const { userId, classId, assignmentId, draft, guide = getAssignableGuide(), now = new Date() } = args
  return changeClass({ userId, classId, act: 'assign' }, async ({ tx, found, note }) => {
    const known = isClassId(assignmentId) ? await tx.assignment.findUnique({ where: { id: assignmentId } }) : null
    if (known?.classId === found.id) return { assignmentId }
    if (known || !isClassId(assignmentId)) throw new AppError('not-found', NO_SUCH_ASSIGNMENT)
    if ((await tx.assignment.count({ where: { classId: found.id, withdrawnAt: null } })) >= MOST_ASSIGNMENTS)
      throw new AppError('conflict', `A class has at most ${MOST_ASSIGNMENTS} assignments. Withdraw one that is over, then assign this.`)
    const terms = toTerms({ draft, timeZone: found.timeZone, guide })
    await tx.assignment.create({
      data: { id: assignmentId, classId: found.id, createdAt: now, versions: { create: { version: 1, ...terms, byId: userId, at: now } } },
    })
    await note('assigned', { detail: { assignmentId, title: terms.title }, at: now })
    return { assignmentId }
  })
}
