import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db } from '../../../lib/db'
import { openMailer } from '../../../lib/open-mailer'
import { createClassWith, createUser } from '../../../tests/factories'
import { type MailServer, openMailServer } from '../../../tests/open-mail-server'
import { leaveClass } from '../leave-class'
import { getRecipient } from './get-recipient'
import { messageSchema } from './schema'
import { writeToLearner } from './write-to-learner'

const SITE = 'https://guide.example.test'

let server: MailServer

beforeEach(async () => {
  server = await openMailServer()
})
afterEach(() => server.stop())

async function makeClass() {
  const made = await createClassWith({ learners: 2, name: 'Tuesday class' })
  const [learnerId, otherId] = made.learnerIds as [string, string]
  await db.user.update({ where: { id: made.teacherId }, data: { email: 'teacher@example.test' } })
  await db.user.update({ where: { id: learnerId }, data: { email: 'learner@example.test' } })
  return { ...made, learnerId, otherId }
}

async function write(args: { userId: string; classId: string; learnerId: string; messageId?: string; subject?: string; text?: string }) {
  const mailer = openMailer({ url: server.url(), from: 'guide@example.test' })
  const { userId, ...rest } = args
  try {
    const message = messageSchema.parse({
      messageId: randomUUID(),
      subject: 'About volumes',
      text: 'Have a look at lesson 9.\r\nUntil Tuesday.',
      ...rest,
    })
    await writeToLearner({ userId, mailer, site: SITE, ...message })
  } finally {
    mailer.close()
  }
}
const acts = () => db.classAct.findMany({ where: { kind: 'message-sent' } })

describe('writeToLearner', () => {
  it('sends one mail whose answer goes to the instructor, and logs it without what it says', async () => {
    const { classId, teacherId: userId, learnerId } = await makeClass()
    const messageId = randomUUID()
    await write({ userId, classId, learnerId, messageId })
    expect(server.mails.map(({ to }) => to)).toEqual([['learner@example.test']])
    const [mail] = server.mails
    expect(mail?.head).toMatch(/^From: guide@example\.test$/m)
    expect(mail?.head).toMatch(/^Reply-To: <?teacher@example\.test>?$/m)
    expect(mail?.head).toMatch(/^Subject: About volumes$/m)
    expect(mail?.text).toMatch(/^Have a look at lesson 9\.\nUntil Tuesday\.\n/)
    expect(mail?.text).toContain('Teacher 1 teaches the class "Tuesday class"')
    expect(await acts()).toMatchObject([{ classId, actorId: userId, subjectId: learnerId, detail: { messageId } }])
    expect(JSON.stringify(await acts())).not.toMatch(/volumes|lesson 9|example\.test/)
  })

  it('sends once, also when the form is sent twice or five times at once; another form sends again', async () => {
    const { classId, teacherId: userId, learnerId } = await makeClass()
    const again = { userId, classId, learnerId, messageId: randomUUID() }
    await Promise.all(Array.from({ length: 5 }, () => write(again)))
    await write(again)
    expect(server.mails).toHaveLength(1)
    expect(await acts()).toHaveLength(1)
    await write({ userId, classId, learnerId })
    expect(server.mails).toHaveLength(2)
  })

  it('says so when the mail server is away or refuses, logs nothing, and the same form sends later', async () => {
    const { classId, teacherId: userId, learnerId } = await makeClass()
    const form = { userId, classId, learnerId, messageId: randomUUID() }
    await server.stop()
    await expect(write(form)).rejects.toMatchObject({ code: 'unavailable' })
    await server.startAgain()
    server.answer('refuse')
    await expect(write(form)).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining('nothing was sent') })
    expect(await acts()).toEqual([])
    server.answer('take')
    await write(form)
    expect(server.mails).toHaveLength(1)
  })

  it('says each time that it may have arrived where the connection broke at the end, and sends no second', async () => {
    const { classId, teacherId: userId, learnerId } = await makeClass()
    const form = { userId, classId, learnerId, messageId: randomUUID() }
    server.answer('break off')
    const unsure = { code: 'unavailable', message: expect.stringContaining('may have arrived') }
    await expect(write(form)).rejects.toMatchObject(unsure)
    server.answer('take')
    await expect(write(form)).rejects.toMatchObject(unsure)
    expect(server.mails).toHaveLength(1)
    expect(await acts()).toHaveLength(1)
  })

  it('a subject or text cannot write headers, nor an address a second recipient', async () => {
    const { classId, teacherId: userId, learnerId } = await makeClass()
    const form = { userId, classId, learnerId }
    for (const end of ['\n', '\r', '\r\n', '\u2028', '\u0085', '\0'])
      await expect(write({ ...form, subject: `Hello${end}Bcc: everybody@example.test` })).rejects.toThrow('one line of plain text')
    await expect(write({ ...form, text: 'Hello\0' })).rejects.toThrow('control characters')
    await write({
      ...form,
      subject: '=?utf-8?Q?a=0ABcc:_x@example.test?= é',
      text: 'Bcc: everybody@example.test\n\n.\nRCPT TO:<x@example.test>',
    })
    await db.user.update({
      where: { id: userId },
      data: { name: 'Teacher\r\nBcc: x@example.test', email: 'a@example.test, b@example.test\r\nBcc: x@example.test' },
    })
    await db.user.update({ where: { id: learnerId }, data: { email: 'learner@example.test,b@example.test' } })
    await write(form).catch(() => undefined)
    expect(server.mails.flatMap(({ to }) => to).filter((to) => to !== 'learner@example.test' && !to.includes(','))).toEqual([])
    for (const { head } of server.mails) expect(head).not.toMatch(/^Bcc:/im)
    expect(server.mails[0]?.text).toContain('Bcc: everybody@example.test')
  })

  it('refuses what is empty or too long', () => {
    const form = { classId: randomUUID(), learnerId: randomUUID(), messageId: randomUUID(), subject: 'a', text: 'a' }
    for (const bad of [{ subject: ' ' }, { subject: 'a'.repeat(121) }, { text: ' \n ' }, { text: 'a'.repeat(5001) }, { messageId: '1' }])
      expect(messageSchema.safeParse({ ...form, ...bad }).success, JSON.stringify(bad).slice(0, 40)).toBe(false)
    expect(messageSchema.safeParse({ ...form, text: 'a'.repeat(5000) }).success).toBe(true)
  })

  it('says what is missing where one of the two has no address', async () => {
    const { classId, teacherId: userId, learnerId, otherId } = await makeClass()
    await expect(write({ userId, classId, learnerId: otherId })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('this learner'),
    })
    await db.user.update({ where: { id: userId }, data: { email: null } })
    await expect(write({ userId, classId, learnerId })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Your account'),
    })
    expect(server.mails).toEqual([])
    expect(await acts()).toEqual([])
  })

  it('goes from an assistant too; for and from nobody else, nor in an archived class', async () => {
    const { classId, teacherId, learnerId, otherId } = await makeClass()
    const assistant = await createUser()
    await db.user.update({ where: { id: assistant.id }, data: { email: 'assistant@example.test' } })
    await db.classMember.create({ data: { classId, userId: assistant.id, role: 'assistant' } })
    await write({ userId: assistant.id, classId, learnerId })
    expect(server.mails).toHaveLength(1)

    const stranger = await createUser()
    const other = await makeOther()
    await leaveClass({ userId: otherId, classId })
    for (const userId of [learnerId, otherId, stranger.id, other.teacherId]) {
      await expect(write({ userId, classId, learnerId })).rejects.toMatchObject({ code: 'not-found' })
      expect(await getRecipient({ userId, classId, learnerId })).toBeNull()
    }
    for (const to of [otherId, stranger.id, teacherId, other.learnerIds[0] as string]) {
      await expect(write({ userId: teacherId, classId, learnerId: to })).rejects.toMatchObject({ code: 'not-found' })
      expect(await getRecipient({ userId: teacherId, classId, learnerId: to })).toBeNull()
    }
    await db.class.update({ where: { id: classId }, data: { archivedAt: new Date() } })
    await expect(write({ userId: teacherId, classId, learnerId })).rejects.toMatchObject({ code: 'conflict' })
    expect(server.mails).toHaveLength(1)
  })
})

const makeOther = () => createClassWith({ learners: 1 })

describe('getRecipient', () => {
  it('tells the name as instructors see it, and of the address only whether there is one', async () => {
    const { classId, teacherId: userId, learnerId, otherId } = await makeClass()
    expect(await getRecipient({ userId, classId, learnerId })).toEqual({ name: 'Learner 1', hasAddress: true })
    expect(await getRecipient({ userId, classId, learnerId: otherId })).toEqual({ name: 'Learner 2', hasAddress: false })
    await db.user.update({ where: { id: learnerId }, data: { name: 'A real name' } })
    await db.class.update({ where: { id: classId }, data: { pseudonyms: true } })
    expect((await getRecipient({ userId, classId, learnerId }))?.name).toMatch(/^Learner \d+$/)
    expect(await getRecipient({ userId, classId, learnerId: 'nonsense' })).toBeNull()
  })
})
