import 'server-only'
import { db } from '../../lib/db'

export type ClassList = {
  taught: { id: string; name: string; learners: number; joinOpen: boolean }[]
  joined: { id: string; name: string; teachers: string[] }[]
}

/** The classes that a user teaches and those that they are in as a learner, newest first. */
export async function listClasses({ userId }: { userId: string }): Promise<ClassList> {
  const newestFirst = [{ createdAt: 'desc' }, { id: 'desc' }] as const
  const [taught, joined] = await Promise.all([
    db.class.findMany({
      where: { members: { some: { userId, role: 'teacher', leftAt: null } } },
      orderBy: [...newestFirst],
      select: { id: true, name: true, joinOpen: true, _count: { select: { members: { where: { role: 'learner', leftAt: null } } } } },
    }),
    db.class.findMany({
      where: { members: { some: { userId, role: 'learner', leftAt: null } } },
      orderBy: [...newestFirst],
      select: {
        id: true,
        name: true,
        members: { where: { role: 'teacher', leftAt: null }, orderBy: { joinedAt: 'asc' }, select: { user: { select: { name: true } } } },
      },
    }),
  ])
  return {
    taught: taught.map(({ _count, ...row }) => ({ ...row, learners: _count.members })),
    joined: joined.map(({ members, ...row }) => ({ ...row, teachers: members.map((member) => member.user.name) })),
  }
}
