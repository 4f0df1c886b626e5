import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db } from '../../lib/db'
import { openMailer } from '../../lib/open-mailer'
import { type MailServer, openMailServer } from '../../tests/open-mail-server'
import { listLessons } from '../catalog/list-lessons'
import { sendMails } from './send-mails'
import { setMail } from './set-mail'
import { stopMail } from './stop-mail'

const NOW = new Date('2026-06-01T06:00:00.000Z')
const TOMORROW = new Date('2026-06-02T06:00:00.000Z')
const SITE = 'https://guide.example.test'
const [questionId = ''] = listLessons().flatMap((lesson) => lesson.questionIds)

let server: MailServer

beforeEach(async () => {
  await db.reviewMail.deleteMany({})
  await db.reviewMailing.deleteMany({})
  server = await openMailServer()
})
afterEach(() => server.stop())

async function run(now = NOW) {
  const mailer = openMailer({ url: server.url(), from: 'guide@example.test' })
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
    expect(server.mails.map(({ to }) => to)).toEqual([[email]])
    const [{ head, text } = { head: '', text: '' }] = server.mails
    expect(head).toContain('Subject: 1 question is due for review')
    expect(text).toContain(`${SITE}/review/`)
    expect(head).toMatch(/List-Unsubscribe: <https:\/\/guide\.example\.test\/api\/review-mail\/stop\?token=[\w-]{43}>/)
    expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  })

  it('sends once however often it runs, also at the same time, and again the next day', async () => {
    await makeLearner()
    await Promise.all([run(), run(), run()])
    expect(await run()).toEqual({ sent: 0, failed: 0 })
    expect(server.mails).toHaveLength(1)
    expect(await run(TOMORROW)).toEqual({ sent: 1, failed: 0 })
    expect(server.mails).toHaveLength(2)
  })

  it('keeps only a hash of the token, which stops the mails for good', async () => {
    const { userId } = await makeLearner()
    const other = await makeLearner()
    await run()
    const token = tokenIn(server.mails.find(({ text }) => text)?.text)
    const rows = await db.reviewMailing.findMany()
    expect(JSON.stringify(rows)).not.toContain(token)
    const own = server.mails.find(({ to }) => to[0] !== other.email)
    expect(await stopMail({ token: tokenIn(own?.text) })).toBe(true)
    expect(await stopMail({ token: tokenIn(own?.text) })).toBe(true)
    expect(await stopMail({ token: 'guessed' })).toBe(false)
    expect(await db.reviewMail.findMany({ select: { userId: true } })).toEqual([{ userId: other.userId }])
    await run(TOMORROW)
    expect(server.mails.slice(2).map(({ to }) => to)).toEqual([[other.email]])
    expect(await db.reviewMail.count({ where: { userId } })).toBe(0)
  })

  it('loses nothing while the mail server is away, or refuses', async () => {
    await makeLearner()
    await server.stop()
    expect(await run()).toEqual({ sent: 0, failed: 1 })
    await server.startAgain()
    server.answer('refuse')
    expect(await run()).toEqual({ sent: 0, failed: 1 })
    server.answer('take')
    expect(await run()).toEqual({ sent: 1, failed: 0 })
    expect(server.mails).toHaveLength(1)
  })
})
