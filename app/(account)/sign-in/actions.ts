'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { createAccount } from '@/domain/account/create-account'
import { verifyPassword } from '@/domain/account/verify-password'
import { AppError } from '@/lib/errors'
import { action } from '@/lib/gate'
import { keepKnownBrowser, readKnownBrowser } from '@/lib/known-browser'
import { normalizeEmail } from '@/lib/normalize-email'
import { sourceOf } from '@/lib/request'
import { toReturnPath, toWelcomePath } from '@/lib/return-path'
import { signInBrowser } from '@/lib/session'

const signInFields = z.object({ email: z.string(), password: z.string(), to: z.string().optional() })

export const signIn = action({ session: 'optional', input: signInFields }, async ({ input, headers }) => {
  const email = normalizeEmail(input.email)
  const knownBrowser = await readKnownBrowser(email)
  const user = await verifyPassword({ email, password: input.password, source: sourceOf(headers), knownBrowser })
  if (!user) throw new AppError('invalid', 'This e-mail address and this password do not belong together. Check both and try again.')
  await keepKnownBrowser(email)
  await signInBrowser(user.id)
  redirect(toWelcomePath(toReturnPath(input.to)))
})

export const signUp = action({ session: 'optional', input: signInFields.extend({ name: z.string() }) }, async ({ input, headers }) => {
  const { name, email, password } = input
  const user = await createAccount({ name, email, password, source: sourceOf(headers) })
  await keepKnownBrowser(user.email)
  await signInBrowser(user.id)
  redirect(toWelcomePath(toReturnPath(input.to)))
})
