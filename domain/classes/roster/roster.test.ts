import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCsv } from '../../../lib/csv'
import { db } from '../../../lib/db'
import { createClassWith, createUser } from '../../../tests/factories'
import { joinClass } from '../join-class'
import { removeMember } from '../people/remove-member'
import { acceptInvite } from './accept-invite'
import { declineInvite } from './decline-invite'
import { importRoster } from './import-roster'
import { invitePerson } from './invite-person'
import { listInvites } from './list-invites'
import { listOwnInvites } from './list-own-invites'
import { previewRoster } from './preview-roster'
import type { RosterPreview } from './types'
import { withdrawInvite } from './withdraw-invite'

const NOBODYS = '00000000-0000-4000-8000-000000000000'

async function createAddressed(email: string, name = 'Learner 1') {
  const { id } = await createUser(name)
  await db.user.update({ where: { id }, data: { email } })
  return id
}
const setEmail = (id: string, email: string) => db.user.update({ where: { id }, data: { email } })
const inviteOf = (classId: string, email: string) => db.classInvite.findUniqueOrThrow({ where: { classId_email: { classId, email } } })
const member = (classId: string, userId: string) => db.classMember.findUnique({ where: { classId_userId: { classId, userId } } })
const kinds = async (classId: string) =>
  (await db.classAct.findMany({ where: { classId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)
function outcomesOf(report: RosterPreview) {
  if (report.kind !== 'rows') throw new Error('a class has to be chosen')
  return report.outcomes.map(({ kind }) => kind)
}

async function makePeople() {
  const made = await createClassWith({ learners: 1 })
  const { classId, learnerIds } = made
  const assistantId = (await createUser('Assistant 1')).id
  await db.classMember.create({ data: { classId, userId: assistantId, role: 'assistant' } })
  const former = await createUser('Teacher 2')
  await db.classMember.create({ data: { classId, userId: former.id, role: 'teacher', leftAt: new Date() } })
  const other = await createClassWith()
  return {
    ...made,
    learnerId: learnerIds[0] as string,
    assistantId,
    outsiders: [assistantId, learnerIds[0] as string, former.id, other.teacherId],
  }
}

describe('whoever may not admit people', () => {
  it('finds no class to invite into, and no invitation', async () => {
    const { classId, teacherId, outsiders } = await makePeople()
    await invitePerson({ userId: teacherId, classId, email: 'a@x.org', role: 'learner' })
    const { id: inviteId } = await inviteOf(classId, 'a@x.org')
    const before = await db.classInvite.findMany()
    for (const userId of outsiders) {
      for (const attempt of [
        () => invitePerson({ userId, classId, email: 'b@x.org', role: 'learner' }),
        () => previewRoster({ userId, classId, files: ['email\nb@x.org'] }),
        () => importRoster({ userId, classId, files: ['email\nb@x.org'] }),
        () => withdrawInvite({ userId, classId, inviteId }),
      ])
        await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
      expect((await listInvites({ userId, classId, timeZone: 'UTC' })).invites).toEqual([])
    }
    for (const id of [NOBODYS, 'nonsense', ''])
      await expect(importRoster({ userId: teacherId, classId: id, files: ['email\nb@x.org'] })).rejects.toMatchObject({ code: 'not-found' })
    expect(await db.classInvite.findMany()).toEqual(before)
  })

  it('an archived class invites nobody', async () => {
    const { classId, teacherId: userId } = await createClassWith()
    await db.class.update({ where: { id: classId }, data: { archivedAt: new Date() } })
    for (const verb of [previewRoster, importRoster])
      await expect(verb({ userId, classId, files: ['email\na@x.org'] })).rejects.toMatchObject({ code: 'conflict' })
    await expect(invitePerson({ userId, classId, email: 'a@x.org', role: 'learner' })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('a roster', () => {
  it('is looked at without writing, then imported but for its bad rows; the second time nothing changes', async () => {
    const { classId, teacherId: userId, learnerId } = await makePeople()
    await setEmail(learnerId, 'in@x.org')
    await invitePerson({ userId, classId, email: 'open@x.org', role: 'learner' })
    await invitePerson({ userId, classId, email: 'moved@x.org', role: 'learner', group: 'Monday', name: 'Learner 9' })
    const files = [
      'email,name,group,role\nnew@x.org,Learner 2,Tuesday,\nIN@x.org,,Tuesday,learner\nopen@x.org,,,\nmoved@x.org,,Tuesday,assistant\nnobody,,,\nt@x.org,,,teacher\n',
    ]
    const before = [await db.classInvite.findMany(), await db.classMember.findMany(), await db.classAct.findMany()]
    const preview = await previewRoster({ userId, classId, files })
    expect(outcomesOf(preview)).toEqual(['new', 'changes', 'open', 'changes', 'error', 'new'])
    expect([await db.classInvite.findMany(), await db.classMember.findMany(), await db.classAct.findMany()]).toEqual(before)

    expect(await importRoster({ userId, classId, files })).toEqual(preview)
    expect(await inviteOf(classId, 'new@x.org')).toMatchObject({ name: 'Learner 2', group: 'Tuesday', role: 'learner', acceptedAt: null })
    expect(await inviteOf(classId, 'moved@x.org')).toMatchObject({ name: 'Learner 9', group: 'Tuesday', role: 'assistant' })
    expect(await member(classId, learnerId)).toMatchObject({ group: 'Tuesday', role: 'learner' })
    const [act] = await db.classAct.findMany({ where: { classId, kind: 'roster-imported' } })
    expect(act?.detail).toEqual({ invited: 2, changed: 2, withdrawn: 0 })

    const after = [await db.classInvite.findMany(), await db.classMember.findMany(), await db.classAct.findMany()]
    expect(outcomesOf(await importRoster({ userId, classId, files }))).toEqual(['open', 'in-class', 'open', 'open', 'error', 'open'])
    expect([await db.classInvite.findMany(), await db.classMember.findMany(), await db.classAct.findMany()]).toEqual(after)
  })

  it('a file that is none is refused as a whole', async () => {
    const { classId, teacherId: userId } = await createClassWith()
    await expect(importRoster({ userId, classId, files: ['a@x.org'] })).rejects.toMatchObject({ code: 'invalid', field: 'text' })
  })

  it('withdraws invitations that the file takes out, removes nobody, and asks nobody again who declined', async () => {
    const { classId, teacherId: userId, learnerId } = await makePeople()
    await setEmail(learnerId, 'in@x.org')
    for (const email of ['open@x.org', 'declined@x.org']) await invitePerson({ userId, classId, email, role: 'learner' })
    const declinerId = await createAddressed('declined@x.org')
    await declineInvite({ userId: declinerId, inviteId: (await inviteOf(classId, 'declined@x.org')).id })
    const users = 'sourcedId,givenName,familyName,email\n1,A,B,open@x.org\n2,A,B,in@x.org\n3,A,B,declined@x.org\n4,A,B,absent@x.org'
    const enrollments =
      'sourcedId,status,classSourcedId,userSourcedId,role\na,tobedeleted,c,1,student\nb,tobedeleted,c,2,student\nc,,c,3,student\nd,tobedeleted,c,4,student'
    expect(outcomesOf(await importRoster({ userId, classId, files: [users, enrollments] }))).toEqual([
      'withdraws',
      'in-class',
      'declined',
      'absent',
    ])
    expect((await inviteOf(classId, 'open@x.org')).withdrawnAt).not.toBeNull()
    expect(await member(classId, learnerId)).toMatchObject({ leftAt: null })
    expect((await inviteOf(classId, 'declined@x.org')).declinedAt).not.toBeNull()
    expect(outcomesOf(await importRoster({ userId, classId, files: [users, enrollments] }))).toEqual([
      'absent',
      'in-class',
      'declined',
      'absent',
    ])
  })

  it('passes over, and counts, who is not enrolled on the day of the class', async () => {
    const { classId, teacherId: userId } = await createClassWith({ timeZone: 'Pacific/Auckland' })
    const files = [
      'sourcedId,givenName,familyName,email\n1,A,B,a@x.org\n2,A,B,b@x.org\n3,A,B,c@x.org',
      'sourcedId,classSourcedId,userSourcedId,role,beginDate,endDate\na,c,1,student,,2026-11-27\nb,c,2,student,2026-11-28,\nc,c,3,guardian,,',
    ]
    // It is the 28th there already.
    const now = new Date('2026-11-27T18:00:00Z')
    const report = await previewRoster({ userId, classId, files, now })
    expect(report).toMatchObject({ counts: { new: 1, passed: 2, error: 0 } })
    expect(await importRoster({ userId, classId, files, now })).toEqual(report)
    expect((await db.classInvite.findMany()).map(({ email }) => email)).toEqual(['b@x.org'])
  })

  it('writes nothing while a class is to be chosen', async () => {
    const { classId, teacherId: userId } = await createClassWith()
    const files = [
      'sourcedId,givenName,familyName,email\n1,A,B,a@x.org',
      'sourcedId,classSourcedId,userSourcedId,role\na,c1,1,student\nb,c2,1,aide',
    ]
    expect(await importRoster({ userId, classId, files })).toMatchObject({ kind: 'choose-class' })
    expect(await db.classInvite.count()).toBe(0)
    expect(outcomesOf(await importRoster({ userId, classId, files, sourcedId: 'c2' }))).toEqual(['new'])
    expect(await inviteOf(classId, 'a@x.org')).toMatchObject({ role: 'assistant', name: 'A B' })
  })

  it('of any content: an import after an import finds nothing new, also from two teachers at once', async () => {
    const cell = fc.constantFrom('a@x.org', 'b@x.org', 'c@x.org', 'nobody', '')
    const row = fc.tuple(
      cell,
      fc.constantFrom('', 'N1', 'N2'),
      fc.constantFrom('', 'G1', 'G2'),
      fc.constantFrom('', 'learner', 'aide', 'teacher', 'x'),
    )
    const table = fc.array(row, { minLength: 1, maxLength: 6 })
    const { classId, teacherId: userId, learnerId } = await makePeople()
    await setEmail(learnerId, 'a@x.org')
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const files = [
          toCsv([['email', 'name', 'group', 'role'], ...rows.map((cells) => [...cells])].filter((cells) => cells.join('') !== '')),
        ]
        const filled = rows.filter((cells) => cells.join('') !== '')
        if (filled.length === 0) return
        const reports = await Promise.all([importRoster({ userId, classId, files }), importRoster({ userId, classId, files })])
        for (const report of reports) expect(outcomesOf(report)).toHaveLength(filled.length)
        const again = outcomesOf(await importRoster({ userId, classId, files }))
        expect(again.filter((kind) => kind === 'new' || kind === 'changes' || kind === 'withdraws')).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('of 5,000 rows goes through in one piece, and its invitations are listed and found by pages', async () => {
    const { classId, teacherId: userId } = await createClassWith()
    const files = [`email,group\n${Array.from({ length: 5000 }, (_one, index) => `learner-${index}@x.org,Group ${index % 20}`).join('\n')}`]
    const report = await importRoster({ userId, classId, files })
    expect(report).toMatchObject({ counts: { new: 5000, error: 0 } })
    const list = await listInvites({ userId, classId, timeZone: 'UTC', page: 99, search: 'GROUP 7' })
    expect(list).toMatchObject({ total: 250, page: 3, pages: 3 })
    expect(list.invites).toHaveLength(50)
    expect((await listInvites({ userId, classId, timeZone: 'UTC', search: '%' })).total).toBe(0)
  })
})

describe('invitePerson', () => {
  it('invites once, changes what is open, and refuses who is in the class and what is no address', async () => {
    const { classId, teacherId: userId, learnerId } = await makePeople()
    await setEmail(learnerId, 'in@x.org')
    const invite = (email: string, more = {}) => invitePerson({ userId, classId, email, role: 'learner', ...more })
    expect(await invite('New@x.org')).toBe('invited')
    expect(await invite('new@x.org')).toBe('was-invited')
    expect(await invite('new@x.org', { role: 'assistant', group: 'Monday' })).toBe('invited')
    expect(await inviteOf(classId, 'new@x.org')).toMatchObject({ role: 'assistant', group: 'Monday' })
    await expect(invite('in@x.org')).rejects.toMatchObject({ code: 'conflict', field: 'email' })
    await expect(invite('nonsense')).rejects.toMatchObject({ code: 'invalid', field: 'email' })
    await expect(invite('b@x.org', { group: 'x'.repeat(61) })).rejects.toMatchObject({ code: 'invalid', field: 'group' })
    expect(await kinds(classId)).toEqual(['class-created', 'joined', 'invited', 'invited'])
  })
})

describe('an invitation', () => {
  it("is seen by whoever has an account with the address, says who teaches, and is nobody else's", async () => {
    const { classId, teacherId, outsiders } = await makePeople()
    await invitePerson({ userId: teacherId, classId, email: 'a@x.org', role: 'learner', group: 'Monday', name: 'Learner 7' })
    const userId = await createAddressed('a@x.org')
    const [own] = await listOwnInvites({ userId })
    expect(own).toMatchObject({ className: 'Class 1', teachers: ['Teacher 1'], role: 'learner', group: 'Monday', name: 'Learner 7' })
    const inviteId = own?.id as string
    for (const stranger of [...outsiders, teacherId]) {
      expect(await listOwnInvites({ userId: stranger })).toEqual([])
      for (const verb of [acceptInvite, declineInvite])
        await expect(verb({ userId: stranger, inviteId })).rejects.toMatchObject({ code: 'not-found' })
    }
    for (const verb of [acceptInvite, declineInvite])
      await expect(verb({ userId, inviteId: 'nonsense' })).rejects.toMatchObject({ code: 'not-found' })
    expect(await member(classId, userId)).toBeNull()

    await Promise.all([1, 2, 3].map(() => acceptInvite({ userId, inviteId })))
    expect(await acceptInvite({ userId, inviteId })).toEqual({ classId, name: 'Class 1' })
    expect(await member(classId, userId)).toMatchObject({ role: 'learner', group: 'Monday', leftAt: null })
    expect(await listOwnInvites({ userId })).toEqual([])
    await expect(declineInvite({ userId, inviteId })).rejects.toMatchObject({ code: 'conflict' })
    expect((await kinds(classId)).filter((kind) => kind === 'joined')).toHaveLength(2)
  })

  it('that was declined is accepted after all by who joins with the code, and no longer listed as declined', async () => {
    const { classId, teacherId, joinCode: code } = await createClassWith()
    const userId = await createAddressed('a@x.org')
    await invitePerson({ userId: teacherId, classId, email: 'a@x.org', role: 'learner', group: 'Monday' })
    await declineInvite({ userId, inviteId: (await inviteOf(classId, 'a@x.org')).id })
    for (let time = 0; time < 2; time++) await joinClass({ userId, code, source: 'test' })
    expect(await member(classId, userId)).toMatchObject({ role: 'learner', leftAt: null, group: null })
    expect((await listInvites({ userId: teacherId, classId, timeZone: 'UTC' })).invites).toEqual([])
    // It opens nothing to who was removed and declined.
    await removeMember({ userId: teacherId, classId, memberId: userId })
    await invitePerson({ userId: teacherId, classId, email: 'a@x.org', role: 'learner' })
    await declineInvite({ userId, inviteId: (await inviteOf(classId, 'a@x.org')).id })
    await expect(joinClass({ userId, code, source: 'test' })).rejects.toMatchObject({ code: 'conflict' })
    expect((await listInvites({ userId: teacherId, classId, timeZone: 'UTC' })).invites).toMatchObject([{ declined: true }])
  })

  it('that was declined or withdrawn opens nothing, until the person is asked again', async () => {
    const { classId, teacherId } = await createClassWith()
    const userId = await createAddressed('a@x.org')
    const ask = () => invitePerson({ userId: teacherId, classId, email: 'a@x.org', role: 'learner' })
    await ask()
    const { id: inviteId } = await inviteOf(classId, 'a@x.org')
    await declineInvite({ userId, inviteId })
    await declineInvite({ userId, inviteId })
    await expect(acceptInvite({ userId, inviteId })).rejects.toMatchObject({ code: 'conflict' })
    expect((await listInvites({ userId: teacherId, classId, timeZone: 'UTC' })).invites).toMatchObject([
      { email: 'a@x.org', declined: true },
    ])
    await ask()
    await withdrawInvite({ userId: teacherId, classId, inviteId })
    await withdrawInvite({ userId: teacherId, classId, inviteId })
    await expect(acceptInvite({ userId, inviteId })).rejects.toMatchObject({ code: 'not-found' })
    await expect(withdrawInvite({ userId: teacherId, classId, inviteId: NOBODYS })).rejects.toMatchObject({ code: 'not-found' })
    expect((await listInvites({ userId: teacherId, classId, timeZone: 'UTC' })).invites).toEqual([])
    await ask()
    await acceptInvite({ userId, inviteId })
    await withdrawInvite({ userId: teacherId, classId, inviteId })
    expect(await inviteOf(classId, 'a@x.org')).toMatchObject({ withdrawnAt: null, declinedAt: null })
  })

  it('accepted and withdrawn at once ends in one of the two', async () => {
    const { classId, teacherId } = await createClassWith()
    const userId = await createAddressed('a@x.org')
    await invitePerson({ userId: teacherId, classId, email: 'a@x.org', role: 'learner' })
    const { id: inviteId } = await inviteOf(classId, 'a@x.org')
    const [accepted] = await Promise.allSettled([
      acceptInvite({ userId, inviteId }),
      withdrawInvite({ userId: teacherId, classId, inviteId }),
    ])
    const isIn = (await member(classId, userId)) !== null
    expect(accepted.status === 'fulfilled').toBe(isIn)
    const { acceptedAt, withdrawnAt } = await inviteOf(classId, 'a@x.org')
    expect([acceptedAt !== null, withdrawnAt !== null]).toEqual([isIn, !isIn])
  })

  it('lets in whom a code refuses after a removal; the code accepts an open one', async () => {
    const { classId, joinCode, teacherId } = await createClassWith()
    const userId = await createAddressed('a@x.org')
    await joinClass({ userId, code: joinCode, source: 'test' })
    await removeMember({ userId: teacherId, classId, memberId: userId })
    await expect(joinClass({ userId, code: joinCode, source: 'test' })).rejects.toMatchObject({ code: 'conflict' })
    await invitePerson({ userId: teacherId, classId, email: 'a@x.org', role: 'learner', group: 'Monday' })
    await joinClass({ userId, code: joinCode, source: 'test' })
    expect(await member(classId, userId)).toMatchObject({ leftAt: null, removed: false, group: 'Monday' })
    expect(await listOwnInvites({ userId })).toEqual([])
    await removeMember({ userId: teacherId, classId, memberId: userId })
    await invitePerson({ userId: teacherId, classId, email: 'a@x.org', role: 'learner' })
    await acceptInvite({ userId, inviteId: (await inviteOf(classId, 'a@x.org')).id })
    expect(await member(classId, userId)).toMatchObject({ leftAt: null, removed: false })
  })

  it('gives the role that it names, takes none away, and keeps out of archived classes', async () => {
    const { classId, teacherId, joinCode } = await createClassWith()
    const userId = await createAddressed('a@x.org')
    await joinClass({ userId, code: joinCode, source: 'test' })
    await db.classInvite.create({ data: { classId, email: 'a@x.org', role: 'assistant' } })
    const { id: inviteId } = await inviteOf(classId, 'a@x.org')
    await db.class.update({ where: { id: classId }, data: { archivedAt: new Date() } })
    expect(await listOwnInvites({ userId })).toEqual([])
    await expect(acceptInvite({ userId, inviteId })).rejects.toMatchObject({ code: 'conflict' })
    await db.class.update({ where: { id: classId }, data: { archivedAt: null } })
    await acceptInvite({ userId, inviteId })
    expect(await member(classId, userId)).toMatchObject({ role: 'assistant', number: expect.any(Number) })
    await setEmail(teacherId, 't@x.org')
    for (const role of ['learner', 'assistant'] as const) {
      await db.classInvite.deleteMany({ where: { email: 't@x.org' } })
      await db.classInvite.create({ data: { classId, email: 't@x.org', role } })
      await acceptInvite({ userId: teacherId, inviteId: (await inviteOf(classId, 't@x.org')).id })
      expect(await member(classId, teacherId)).toMatchObject({ role: 'teacher' })
    }
  })
})
