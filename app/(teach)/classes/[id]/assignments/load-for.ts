import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { type ClassAct, may } from '@/domain/classes/rules/roles'
import { getSession } from '@/lib/session'
import { loadClass } from '../load-class'

/** The class of a page, for whoever may do this act in it now; for anybody else there is no page. `path` is where to come back to. */
export async function loadFor(classId: string, act: ClassAct, path: string) {
  const session = await getSession()
  if (!session) redirect(`/sign-in?to=${encodeURIComponent(path)}`)
  const taught = await loadClass(classId)
  if (!taught || !may(taught.role, act) || (act !== 'see' && taught.archivedAt)) notFound()
  return { userId: session.userId, taught }
}
