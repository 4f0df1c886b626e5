import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail as it came: `head` with its folded lines joined, `text` without the soft breaks of quoted-printable. */
export type CaughtMail = { to: string[]; head: string; text: string }
/** What the server says once a text has come: it takes it, refuses it, or has it and then breaks off without a word. */
export type MailAnswer = 'take' | 'refuse' | 'break off'
export type MailServer = {
  /** What came and was not refused, in order. */
  mails: CaughtMail[]
  answer: (how: MailAnswer) => void
  url: () => string
  stop: () => Promise<void>
  /** After a stop, on the port that it had. */
  startAgain: () => Promise<void>
}

/** A mail server on loopback, on a free port, that sends nothing on. */
export async function openMailServer(): Promise<MailServer> {
  const mails: CaughtMail[] = []
  let how: MailAnswer = 'take'
  let port = 0
  let server: SMTPServer
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))

  async function start() {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData(stream, session, done) {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          if (how === 'refuse') return done(new Error('later, please'))
          mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), ...toParts(Buffer.concat(chunks).toString('utf8')) })
          if (how === 'take') return done()
          for (const { _socket } of server.connections as Set<{ _socket: Socket }>) _socket.destroy()
        })
      },
    })
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    port = (server.server.address() as AddressInfo).port
  }
  await start()
  return {
    mails,
    answer: (next) => {
      how = next
    },
    url: () => `smtp://127.0.0.1:${port}`,
    stop,
    startAgain: start,
  }
}

function toParts(source: string): { head: string; text: string } {
  const [head = '', ...body] = source.split('\r\n\r\n')
  const text = body.join('\n\n').replace(/=\r\n/g, '').replace(/=3D/g, '=').replaceAll('\r\n', '\n')
  return { head: head.replace(/\r\n /g, ' '), text }
}
