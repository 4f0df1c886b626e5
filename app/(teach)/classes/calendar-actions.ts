'use server'

import { makeFeed } from '@/domain/classes/calendar/make-feed'
import { revokeFeed } from '@/domain/classes/calendar/revoke-feed'
import { calendarSchema } from '@/domain/classes/calendar/schema'
import { action } from '@/lib/gate'
import { siteUrl } from '@/lib/site'

const LIMIT = { name: 'calendar-address', points: 30, seconds: 3600 }

/** Tells the address this once; an empty one says that there is none any more. */
export const changeCalendar = action(
  { session: 'required', input: calendarSchema, limit: LIMIT },
  async ({ input, session: { userId } }): Promise<Record<string, string>> => {
    if (input.intent === 'make') return { address: siteUrl(`/calendar/${(await makeFeed({ userId })).token}.ics`) }
    await revokeFeed({ userId })
    return { address: '' }
  },
)
