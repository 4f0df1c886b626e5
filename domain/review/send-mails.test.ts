import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db } from '../../lib/db'
import { openMailer } from '../../lib/open-mailer'
import { listLessons } from '../catalog/list-lessons'
import { sendMails } from './send-mails'
import { setMail } from './set-mail'
import { stopMail } from './stop-mail'

const NOW = new Date('2026-06-01T06:00:00.000Z')
const TOMORROW = new Date('2026-06-02T06:00:00.000Z')
const SITE = 'https://guide.example.test'
const [questionId = ''] = listLessons().flatMap((lesson) => lesson.questionIds)

let server: SMTPServer
let mails: { to: string; text: string }[]
/** What the mail server answers to the text; null takes it. */
let refusal: Error | null

beforeEach(async () => {
  await db.reviewMail.deleteMany({})
  await db.reviewMailing.deleteMany({})
  mails = []
  refusal = null
  await startServer(0)
})

async function startServer(port: number) {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (!refusal) {
          // Long lines arrive soft-wrapped, as quoted-printable.
          const text = Buffer.concat(chunks).toString('utf8').replace(/=\r\n/g, '').replace(/=3D/g, '=').replace(/\r\n /g, ' ')
          mails.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), text })
        }
        done(refusal)
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
}
const stopServer = () => new Promise<void>((resolve) => server.close(() => resolve()))
afterEach(stopServer)

async function run(now = NOW, port = (server.server.address() as AddressInfo).port) {
  const mailer = openMailer({ url: `smtp://127.0.0.1:${port}`, from: 'guide@example.test' })
  try {
    return await sendMails({ mailer, site: SITE, now })
  } finally {
    mailer.close()
  }
}

async function makeLearner({ due = NOW, on = true, status = 'active' as 'active' | 'suspended' } = {}) {
  const user = await db.user.create({ data: { name: 'Learner 1', email: `${randomUUID()}@example.test` } })
  await db.reviewCard.create({
    data: {
      userId: user.id,
      questionId,
      status,
      due,
      stability: 1,
      difficulty: 5,
      answeredAt: NOW,
      lastAt: NOW,
      lastEventId: randomUUID(),
    },
  })
  await setMail({ userId: user.id, on })
  return { userId: user.id, email: user.email ?? '' }
}
const tokenIn = (text = '') => /review-mail\/stop\?token=([\w-]+)/.exec(text)?.[1] ?? ''

describe('sendMails', () => {
  it('sends one mail a day to who asked for it and has something due, and to nobody else', async () => {
    const { email } = await makeLearner()
    await makeLearner({ on: false })
    await makeLearner({ due: TOMORROW })
    await makeLearner({ status: 'suspended' })
    expect(await run()).toEqual({ sent: 1, failed: 0 })
    expect(mails.map(({ to }) => to)).toEqual([email])
    const [{ text } = { text: '' }] = mails
    expect(text).toContain('Subject: 1 question is due for review')
    expect(text).toContain(`${SITE}/review/`)
    expect(text).toMatch(/List-Unsubscribe: <https:\/\/guide\.example\.test\/api\/review-mail\/stop\?token=[\w-]{43}>/)
    expect(text).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  })

  it('sends once however often it runs, also at the same time, and again the next day', async () => {
    await makeLearner()
    await Promise.all([run(), run(), run()])
    expect(await run()).toEqual({ sent: 0, failed: 0 })
    expect(mails).toHaveLength(1)
    expect(await run(TOMORROW)).toEqual({ sent: 1, failed: 0 })
    expect(mails).toHaveLength(2)
  })

  it('keeps only a hash of the token, which stops the mails for good', async () => {
    const { userId } = await makeLearner()
    const other = await makeLearner()
    await run()
    const token = tokenIn(mails.find(({ text }) => text)?.text)
    const rows = await db.reviewMailing.findMany()
    expect(JSON.stringify(rows)).not.toContain(token)
    const own = mails.find(({ to }) => to !== other.email)
    expect(await stopMail({ token: tokenIn(own?.text) })).toBe(true)
    expect(await stopMail({ token: tokenIn(own?.text) })).toBe(true)
    expect(await stopMail({ token: 'guessed' })).toBe(false)
    expect(await db.reviewMail.findMany({ select: { userId: true } })).toEqual([{ userId: other.userId }])
    mails = []
    await run(TOMORROW)
    expect(mails.map(({ to }) => to)).toEqual([other.email])
    expect(await db.reviewMail.count({ where: { userId } })).toBe(0)
  })

  it('loses nothing while the mail server is away, or refuses', async () => {
    await makeLearner()
    const { port } = server.server.address() as AddressInfo
    await stopServer()
    expect(await run(NOW, port)).toEqual({ sent: 0, failed: 1 })
    await startServer(port)
    refusal = new Error('later, please')
    expect(await run()).toEqual({ sent: 0, failed: 1 })
    refusal = null
    expect(await run()).toEqual({ sent: 1, failed: 0 })
    expect(mails).toHaveLength(1)
  })
})
