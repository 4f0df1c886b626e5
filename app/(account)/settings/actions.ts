'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { changePassword } from '@/domain/account/change-password'
import { signOutEverywhere } from '@/domain/account/sign-out-everywhere'
import { setMail } from '@/domain/review/set-mail'
import { action } from '@/lib/gate'
import { signOutBrowser } from '@/lib/session'

const toSignedOut = (userId: string, why: string) => `/signed-out?${new URLSearchParams({ user: userId, why })}`

/** Signing out twice, or after the session ended elsewhere, is signing out. */
export const signOut = action({ session: 'optional' }, async ({ session }) => {
  await signOutBrowser()
  redirect(toSignedOut(session?.userId ?? '', 'sign-out'))
})

export const signOutOfAll = action({ session: 'required' }, async ({ session }) => {
  await signOutEverywhere({ userId: session.userId })
  await signOutBrowser()
  redirect(toSignedOut(session.userId, 'everywhere'))
})

const mailFields = z.object({ daily: z.literal('on').optional() })

/** A box that is not ticked is not sent. */
export const saveMail = action({ session: 'required', input: mailFields }, async ({ input, session }) => {
  await setMail({ userId: session.userId, on: input.daily === 'on' })
  redirect('/settings?saved=mail#mail')
})

const passwordFields = z.object({ currentPassword: z.string(), newPassword: z.string() })

export const replacePassword = action({ session: 'required', input: passwordFields }, async ({ input, session }) => {
  await changePassword({ userId: session.userId, current: input.currentPassword, next: input.newPassword })
  await signOutBrowser()
  redirect(toSignedOut(session.userId, 'password'))
})
