'use server'

import { redirect } from 'next/navigation'
import { messageSchema } from '@/domain/classes/messages/schema'
import { writeToLearner } from '@/domain/classes/messages/write-to-learner'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { action } from '@/lib/gate'
import { openMailer } from '@/lib/open-mailer'
import { siteUrl } from '@/lib/site'

/** What one instructor may send in an hour; a mailing to a whole class belongs into a mail program. */
const LIMIT = { name: 'class-message', points: 20, seconds: 60 * 60 }

export const write = action({ session: 'required', input: messageSchema, limit: LIMIT }, async ({ input, session }) => {
  const { SMTP_URL: url, MAIL_FROM: from } = env()
  if (!url || !from) throw new AppError('unavailable', 'This guide has no mail server, so nothing was sent.')
  const mailer = openMailer({ url, from })
  try {
    await writeToLearner({ userId: session.userId, mailer, site: new URL(siteUrl('/')).origin, ...input })
  } finally {
    mailer.close()
  }
  redirect(`/classes/${input.classId}/write/${input.learnerId}?notice=sent`)
})
