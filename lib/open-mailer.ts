import 'server-only'
import { createTransport } from 'nodemailer'
import { log } from './log'

export type Mail = { to: string; subject: string; text: string; headers: Record<string, string> }
/** `unknown`: the connection broke after the text was handed over, so it may have arrived. */
export type Sent = 'taken' | 'refused' | 'unknown'
export type Mailer = { send: (mail: Mail) => Promise<Sent>; close: () => void }

/** Sends plain text over one mail server. A failure is logged without address or text, and told as a word. */
export function openMailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = createTransport(url, { disableFileAccess: true, disableUrlAccess: true })
  return {
    close: () => transport.close(),
    send: async (mail) => {
      try {
        await transport.sendMail({ from, ...mail })
        return 'taken'
      } catch (error) {
        const { code, command, responseCode } = error as { code?: string; command?: string; responseCode?: number }
        log.warn({ code, command, responseCode }, 'a mail was not taken')
        return command === 'DATA' && responseCode === undefined ? 'unknown' : 'refused'
      }
    },
  }
}
