import 'server-only'
import { db } from '../../lib/db'
import { toJoinCode } from './rules/join-code'
import type { ClassPreview } from './types'
import { withCodeTry } from './with-code-try'

/**
 * What a user may know of a class before joining it. Changes nothing.
 * `source` is where the request came from, for the limit on wrong codes.
 * @throws AppError `not-found`, in the same words for an unknown, a replaced and a switched-off code; `too-many`
 */
export async function previewClass(args: { userId: string; code: string; source: string }): Promise<ClassPreview> {
  const { userId, code } = args
  const found = await withCodeTry(args, () =>
    db.class.findFirst({
      where: { joinCode: toJoinCode(code), joinOpen: true, archivedAt: null },
      select: {
        id: true,
        name: true,
        members: {
          where: { OR: [{ role: 'teacher', leftAt: null }, { userId }] },
          orderBy: { joinedAt: 'asc' },
          select: { userId: true, role: true, leftAt: true, removed: true, user: { select: { name: true } } },
        },
      },
    }),
  )
  const own = found.members.find((member) => member.userId === userId)
  const teachers = found.members.filter((member) => member.role === 'teacher' && member.leftAt === null)
  return {
    id: found.id,
    name: found.name,
    teachers: teachers.map((teacher) => teacher.user.name),
    standing: !own ? 'none' : own.removed ? 'removed' : own.leftAt ? 'left' : own.role,
  }
}
