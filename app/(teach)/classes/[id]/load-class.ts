import 'server-only'
import { cache } from 'react'
import { getTaughtClass } from '@/domain/classes/get-taught-class'
import { getSession } from '@/lib/session'

/** The class of a page, once per request: its title must not know more than the page does. */
export const loadClass = cache(async (classId: string) => {
  const session = await getSession()
  return session && getTaughtClass({ userId: session.userId, classId })
})
