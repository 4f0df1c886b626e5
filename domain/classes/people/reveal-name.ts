import 'server-only'
import { AppError } from '../../../lib/errors'
import { changeClass } from '../change-class'
import { requireMember } from './require-member'

/**
 * The name of a learner in a class that shows pseudonyms. Every call is written into the log of the class.
 * @throws AppError `not-found` for anybody who may not reveal names and for who is not in the class, `conflict` where names
 *   are shown anyway
 */
export async function revealName(args: { userId: string; classId: string; memberId: string }): Promise<{ name: string }> {
  const { userId, classId, memberId } = args
  return changeClass({ userId, classId, act: 'reveal', evenArchived: true }, async ({ tx, found, note }) => {
    const member = await requireMember(tx, found.id, memberId)
    if (!found.pseudonyms || member.role !== 'learner') throw new AppError('conflict', 'This name is shown anyway. Load the page again.')
    await note('name-revealed', { subjectId: member.userId })
    return { name: member.user.name }
  })
}
