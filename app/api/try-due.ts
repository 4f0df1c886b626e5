import 'server-only'
import { listDue } from '@/domain/classes/assignments/list-due'
import type { DueAssignment } from '@/domain/classes/assignments/rules/to-due'
import { log } from '@/lib/log'

/** What is due for a learner. A fault in it is logged and holds up nobody's progress, which goes with the same answer. */
export async function tryDue(userId: string): Promise<DueAssignment[]> {
  try {
    return await listDue({ userId })
  } catch (error) {
    log.error({ err: error }, 'what is due was not told')
    return []
  }
}
