/** What is used of nodemailer 10, which brings no types. */
declare module 'nodemailer' {
  type Address = { name: string; address: string }
  type Mail = { from: string; to: Address; replyTo?: Address; subject: string; text: string; headers: Record<string, string> } & Own
  /** Ours: kept with a mail, and nothing to nodemailer. */
  type Own = { onHandedOver: () => void }
  type Sending = { data: Own; message: { processFunc(pass: (source: NodeJS.ReadableStream) => NodeJS.ReadableStream): void } }
  type Transport = {
    sendMail(mail: Mail): Promise<unknown>
    /** A step between making the text of a mail and sending it. */
    use(step: 'stream', plugin: (mail: Sending, done: () => void) => void): void
    close(): void
  }
  export function createTransport(url: string, defaults?: { disableFileAccess: boolean; disableUrlAccess: boolean }): Transport
}
