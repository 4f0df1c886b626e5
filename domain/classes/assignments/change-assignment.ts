import 'server-only'
import { AppError } from '../../../lib/errors'
import { changeClass } from '../change-class'
import { getAssignableGuide } from './get-assignable-guide'
import { requireAssignment, WITHDRAWN } from './require-assignment'
import { isSameTerms, toTerms } from './rules/to-terms'
import type { AssignmentDraft } from './schema'
import type { AssignableGuide } from './types'

/**
 * Asks for something else from now on: appends a version. The same terms again make no new one, so a form may be sent twice.
 * `version` is the one that the form was made from.
 * @throws AppError `not-found` for anybody who may not assign, `invalid` as in toTerms, `conflict` where another version was
 *   saved since, for a withdrawn assignment and for an archived class
 */
export async function changeAssignment(args: {
  userId: string
  classId: string
  assignmentId: string
  version: number
  draft: AssignmentDraft
  guide?: AssignableGuide
  now?: Date
}): Promise<{ version: number; changed: boolean }> {
  const { userId, classId, assignmentId, draft, guide = getAssignableGuide(), now = new Date() } = args
  return changeClass({ userId, classId, act: 'assign' }, async ({ tx, found, note }) => {
    const current = await requireAssignment({ userId, classId, assignmentId, act: 'assign' }, tx)
    if (current.withdrawnAt) throw new AppError('conflict', WITHDRAWN)
    const terms = toTerms({ draft, timeZone: found.timeZone, guide, before: current })
    if (isSameTerms(terms, current)) return { version: current.version, changed: false }
    if (current.version !== args.version)
      throw new AppError(
        'conflict',
        `Version ${current.version} was saved while you were editing version ${args.version}, so yours was not saved. What you typed is kept here: look at what changed, then preview it again.`,
      )
    const version = current.version + 1
    await tx.assignmentVersion.create({ data: { assignmentId, version, ...terms, byId: userId, at: now } })
    await tx.assignment.update({ where: { id: assignmentId }, data: { version } })
    await note('assignment-changed', { detail: { assignmentId, title: terms.title, version }, at: now })
    return { version, changed: true }
  })
}
