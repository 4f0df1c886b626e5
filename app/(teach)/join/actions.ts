'use server'

import { redirect } from 'next/navigation'
import { joinClass } from '@/domain/classes/join-class'
import { joinSchema } from '@/domain/classes/schema'
import { action } from '@/lib/gate'
import { sourceOf } from '@/lib/request'

/** Joins, or leads to the page that shows the class first. */
export const join = action({ session: 'required', input: joinSchema }, async ({ input, session, headers }) => {
  if (input.intent === 'preview') redirect(`/join?code=${encodeURIComponent(input.code)}`)
  const { classId } = await joinClass({ userId: session.userId, code: input.code, source: sourceOf(headers) })
  redirect(`/classes?joined=${classId}`)
})
