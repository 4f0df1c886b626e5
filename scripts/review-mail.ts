import { env } from '../lib/env'
import { Refusal } from './start/refusal'
import { runOnDatabase } from './start/run-on-database'

/** `npm run review:mail`: the daily mail about review, to be called by cron or a timer. Exit 1 when a mail was not taken. */
await runOnDatabase(async () => {
  const { SMTP_URL: url, MAIL_FROM: from, NEXTAUTH_URL, PORT } = env()
  if (!url || !from) throw new Refusal('No mail is sent: SMTP_URL and MAIL_FROM are not set.')
  const { sendMails } = await import('../domain/review/send-mails')
  const { openMailer } = await import('../lib/open-mailer')
  const mailer = openMailer({ url, from })
  try {
    const { sent, failed } = await sendMails({ mailer, site: new URL(NEXTAUTH_URL ?? `http://localhost:${PORT}`).origin })
    console.log(`Mails sent: ${sent}. Not taken by the mail server: ${failed}.`)
    if (failed > 0) process.exitCode = 1
  } finally {
    mailer.close()
  }
})
