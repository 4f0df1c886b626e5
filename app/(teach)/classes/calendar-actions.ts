'use server'

import { redirect } from 'next/navigation'
import { makeFeed } from '@/domain/classes/calendar/make-feed'
import { revokeFeed } from '@/domain/classes/calendar/revoke-feed'
import { action } from '@/lib/gate'
import { siteUrl } from '@/lib/site'

const LIMIT = { name: 'calendar-address', points: 20, seconds: 3600 }

export const makeCalendar = action({ session: 'required', limit: LIMIT }, async ({ session }) => {
  const { token } = await makeFeed({ userId: session.userId })
  return { address: siteUrl(`/calendar/${token}.ics`) }
})

export const revokeCalendar = action({ session: 'required' }, async ({ session }) => {
  await revokeFeed({ userId: session.userId })
  redirect('/classes?notice=calendar-revoked')
})
