import 'server-only'
import { db } from '../../lib/db'
import { CLASS_ACTS, type InstructorRole } from './rules/roles'

export type ClassList = {
  taught: { id: string; name: string; learners: number; joinOpen: boolean; role: InstructorRole; archivedAt: Date | null }[]
  joined: { id: string; name: string; teachers: string[]; archivedAt: Date | null }[]
}

/** The classes that a user teaches or assists in, and those that they are in as a learner, newest first. */
export async function listClasses({ userId }: { userId: string }): Promise<ClassList> {
  const newestFirst = [{ createdAt: 'desc' }, { id: 'desc' }] as const
  const [taught, joined] = await Promise.all([
    db.class.findMany({
      where: { members: { some: { userId, role: { in: [...CLASS_ACTS.see] }, leftAt: null } } },
      orderBy: [...newestFirst],
      select: {
        id: true,
        name: true,
        joinOpen: true,
        archivedAt: true,
        members: { where: { userId }, select: { role: true } },
        _count: { select: { members: { where: { role: 'learner', leftAt: null } } } },
      },
    }),
    db.class.findMany({
      where: { members: { some: { userId, role: 'learner', leftAt: null } } },
      orderBy: [...newestFirst],
      select: {
        id: true,
        name: true,
        archivedAt: true,
        members: { where: { role: 'teacher', leftAt: null }, orderBy: { joinedAt: 'asc' }, select: { user: { select: { name: true } } } },
      },
    }),
  ])
  return {
    taught: taught.map(({ _count, members, ...row }) => ({ ...row, role: members[0]?.role as InstructorRole, learners: _count.members })),
    joined: joined.map(({ members, ...row }) => ({ ...row, teachers: members.map((member) => member.user.name) })),
  }
}
