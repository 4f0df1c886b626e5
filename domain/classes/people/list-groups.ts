import 'server-only'
import { db } from '../../../lib/db'
import { taughtBy } from '../taught-by'
import type { Group } from './types'

/** The groups that members of a class are in, in order. None for anybody who may not see the class. */
export async function listGroups({ userId, classId }: { userId: string; classId: string }): Promise<Group[]> {
  const rows = await db.classMember.groupBy({
    by: ['group'],
    where: { class: taughtBy(userId, classId, 'see'), leftAt: null, group: { not: null } },
    _count: true,
  })
  return rows.map(({ group, _count }) => ({ name: group ?? '', people: _count })).sort((a, b) => inOrder.compare(a.name, b.name))
}

const inOrder = new Intl.Collator('en', { numeric: true })
