import 'server-only'
import { createTransport } from 'nodemailer'
import { log } from './log'

export type Mail = {
  to: string
  /** Where an answer goes; else to the sender. */
  replyTo?: string
  subject: string
  text: string
  headers: Record<string, string>
}
/** `unknown`: the connection broke after the text was handed over, so it may have arrived. */
export type Sent = 'taken' | 'refused' | 'unknown'
export type Mailer = { send: (mail: Mail) => Promise<Sent>; close: () => void }

/** Sends plain text over one mail server. A failure is logged without address or text, and told as a word. */
export function openMailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = createTransport(url, { disableFileAccess: true, disableUrlAccess: true })
  // The error of a connection that broke does not tell when: that the text was read to its end does, since it is read only once
  // the server has asked for it.
  transport.use('stream', ({ data, message }, done) => {
    message.processFunc((source) => source.once('end', data.onHandedOver))
    done()
  })
  return {
    close: () => transport.close(),
    send: async (mail) => {
      const { to, replyTo, ...rest } = mail
      let handedOver = false
      const onHandedOver = () => {
        handedOver = true
      }
      try {
        // As an address and not as a text that is parsed: with a comma in it, a text would be two recipients.
        await transport.sendMail({ from, to: toAddress(to), ...(replyTo ? { replyTo: toAddress(replyTo) } : {}), ...rest, onHandedOver })
        return 'taken'
      } catch (error) {
        const { code, command, responseCode } = error as { code?: string; command?: string; responseCode?: number }
        log.warn({ code, command, responseCode }, 'a mail was not taken')
        return handedOver && responseCode === undefined ? 'unknown' : 'refused'
      }
    },
  }
}

const toAddress = (address: string) => ({ name: '', address })
