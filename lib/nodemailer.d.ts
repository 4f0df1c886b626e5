/** What is used of nodemailer 10, which brings no types. */
declare module 'nodemailer' {
  type Address = { name: string; address: string }
  type Mail = { from: string; to: Address; replyTo?: Address; subject: string; text: string; headers: Record<string, string> }
  type Transport = { sendMail(mail: Mail): Promise<unknown>; close(): void }
  export function createTransport(url: string, defaults?: { disableFileAccess: boolean; disableUrlAccess: boolean }): Transport
}
