'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { stopMail } from '@/domain/review/stop-mail'
import { action } from '@/lib/gate'

const fields = z.object({ token: z.string().max(100) })
const limit = { name: 'stop-mail', points: 60, seconds: 60 }

/** Works signed out, and in whatever account: the token is the permission. */
export const stop = action({ session: 'none', input: fields, limit }, async ({ input }) => {
  redirect(`/review-mail/stop?done=${(await stopMail(input)) ? 'stopped' : 'unknown'}`)
})
