import 'server-only'
import { notFound, redirect } from 'next/navigation'
import type { ClassAct } from '@/domain/classes/rules/roles'
import type { TaughtClass } from '@/domain/classes/types'
import { getSession, type Session } from '@/lib/session'
import { loadClass } from './load-class'

/**
 * Who asks for a page of a class, and the class. Signed out leads to sign in and back to `path`, which begins after the class;
 * for whoever may not do the act there is no page.
 */
export async function requireClass(
  classId: string,
  path: string,
  act: ClassAct = 'see',
): Promise<{ session: Session; taught: TaughtClass }> {
  const session = await getSession()
  if (!session) redirect(`/sign-in?to=${encodeURIComponent(`/classes/${classId}${path}`)}`)
  const taught = await loadClass(classId, act)
  if (!taught) notFound()
  return { session, taught }
}
