import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '../../lib/db'
import { type Mailer, openMailer } from '../../lib/open-mailer'
import { CLASS_VERBS, type ClassVerb, EXEMPT } from '../../tests/class-verbs'
import { makeWorld, readClassRows } from '../../tests/class-world'
import { type MailServer, openMailServer } from '../../tests/open-mail-server'
import { joinClass } from './join-class'
import { leaveClass } from './leave-class'
import { acceptInvite } from './roster/accept-invite'
import { declineInvite } from './roster/decline-invite'
import { may } from './rules/roles'

const VERBS = Object.entries(CLASS_VERBS)
const NO_ID = ['nonsense', '', "' OR true --", 'x\u0000', '00000000-0000-4000-8000-000000000000', '00000000-0000-0000-0000-000000000000']

let mailServer: MailServer
let mailer: Mailer

beforeAll(async () => {
  mailServer = await openMailServer()
  mailer = openMailer({ url: mailServer.url(), from: 'guide@example.test' })
})
afterAll(async () => {
  mailer.close()
  await mailServer.stop()
})

async function makePrepared({ prepare }: ClassVerb) {
  const world = await makeWorld(mailer)
  await prepare?.(world.asked.classId)
  return world
}

/** What a verb says to whoever may not, and nothing of any class is changed by it. */
async function expectRefused(verb: ClassVerb, attempt: Promise<unknown>, who: string) {
  if (verb.refused === undefined) await expect(attempt, who).rejects.toMatchObject({ name: 'AppError', code: 'not-found' })
  else expect(await attempt, who).toEqual(verb.refused)
}

it('the table has every verb of these folders, or says why not', () => {
  const files = readdirSync('domain/classes', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ts$/.test(path) && !/\.test\.ts$|(^|\/)rules\/|(^|\/)(types|schema)\.ts$/.test(path))
    .map((path) => path.replace(/\.ts$/, ''))
  expect([...Object.keys(CLASS_VERBS), ...Object.keys(EXEMPT)].sort()).toEqual(files.sort())
})

describe.each(VERBS)('%s', (_name, verb) => {
  it('is not there for whom the table does not name, nor in a class that is none', async () => {
    const { people, asked } = await makePrepared(verb)
    const before = await readClassRows()
    for (const [who, userId] of Object.entries(people)) {
      if (!may(who, verb.act)) await expectRefused(verb, verb.call({ ...asked, userId }), who)
    }
    for (const classId of NO_ID) await expectRefused(verb, verb.call({ ...asked, userId: people.teacher, classId }), `class "${classId}"`)
    expect(await readClassRows()).toEqual(before)
  })

  it('works for whom the table names', async () => {
    for (const who of (['teacher', 'assistant'] as const).filter((role) => may(role, verb.act))) {
      const { people, asked } = await makePrepared(verb)
      const before = await readClassRows()
      await verb.call({ ...asked, userId: people[who] })
      expect((await readClassRows()).join('\n') !== before.join('\n'), `${who}: rows are changed`).toBe(verb.changes === true)
    }
  })

  it('knows nobody and nothing of another class', async () => {
    const { people, asked, foreign } = await makePrepared(verb)
    const before = await readClassRows()
    const own = { ...asked, userId: people.teacher }
    for (const key of verb.about ?? []) {
      for (const id of [foreign[key], ...NO_ID]) {
        const answer = await verb.call({ ...own, [key]: id }).catch((error: { code?: string }) => error.code)
        expect(answer === null || answer === 'not-found', `${key} "${id}" gave ${JSON.stringify(answer)}`).toBe(true)
      }
    }
    expect(await readClassRows()).toEqual(before)
  })

  it('leaves an archived class as it is, or the table says why not', async () => {
    const { people, asked } = await makePrepared(verb)
    await db.class.update({ where: { id: asked.classId }, data: { archivedAt: new Date() } })
    const before = await readClassRows()
    const attempt = verb.call({ ...asked, userId: people.teacher })
    if (verb.archived === 'conflict') await expect(attempt).rejects.toMatchObject({ code: 'conflict' })
    else await attempt
    if (!(verb.changes && verb.archived !== 'conflict')) expect(await readClassRows()).toEqual(before)
  })
})

describe('in an archived class', () => {
  it('nobody joins by code or invitation; an invitation may be declined, and anybody may leave', async () => {
    const { people, asked } = await makeWorld(mailer)
    const { joinCode } = await db.class.update({ where: { id: asked.classId }, data: { archivedAt: new Date() } })
    await db.user.update({ where: { id: people.stranger }, data: { email: 'invited@example.test' } })
    const before = await readClassRows()
    const own = { userId: people.stranger, inviteId: asked.inviteId }
    await expect(joinClass({ ...own, code: joinCode, source: 'here' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(acceptInvite(own)).rejects.toMatchObject({ code: 'conflict' })
    expect(await readClassRows()).toEqual(before)
    await declineInvite(own)
    for (const userId of [people.assistant, people.learner]) await leaveClass({ userId, classId: asked.classId })
    expect(await readClassRows()).not.toEqual(before)
  })
})
