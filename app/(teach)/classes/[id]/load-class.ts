import 'server-only'
import { cache } from 'react'
import { getTaughtClass } from '@/domain/classes/get-taught-class'
import { type ClassAct, may } from '@/domain/classes/rules/roles'
import { getSession } from '@/lib/session'

const loadTaught = cache(async (classId: string) => {
  const session = await getSession()
  return session && getTaughtClass({ userId: session.userId, classId })
})

/**
 * The class of a page, once per request, for whoever may do this act in it now; an archived class can only be seen. The title of
 * a page asks for the same act, since it must not know more than the page does.
 */
export async function loadClass(classId: string, act: ClassAct = 'see') {
  const taught = await loadTaught(classId)
  return taught && may(taught.role, act) && (act === 'see' || !taught.archivedAt) ? taught : null
}
