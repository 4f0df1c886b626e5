import 'server-only'
import { notFound, redirect } from 'next/navigation'
import type { TaughtClass } from '@/domain/classes/types'
import { getSession, type Session } from '@/lib/session'
import { loadClass } from './load-class'

/** Who asks for a page of a class, and the class. Signed out leads to sign in; whoever may not see the class gets "not found". */
export async function requireClass(classId: string, path: string): Promise<{ session: Session; taught: TaughtClass }> {
  const session = await getSession()
  if (!session) redirect(`/sign-in?to=${encodeURIComponent(`/classes/${classId}${path}`)}`)
  const taught = await loadClass(classId)
  if (!taught) notFound()
  return { session, taught }
}
