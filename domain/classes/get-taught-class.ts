import 'server-only'
import { db } from '../../lib/db'
import { taughtBy } from './taught-by'
import type { TaughtClass } from './types'

/** A class for its teachers; null for anybody else and for an id that is none. */
export async function getTaughtClass({ userId, classId }: { userId: string; classId: string }): Promise<TaughtClass | null> {
  return db.class.findFirst({
    where: taughtBy(userId, classId),
    select: { id: true, name: true, timeZone: true, joinCode: true, joinOpen: true },
  })
}
