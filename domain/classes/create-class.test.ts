import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '../../lib/db'
import { createUser } from '../../tests/factories'
import { createClass } from './create-class'
import { listClasses } from './list-classes'
import { withNewJoinCode } from './with-new-join-code'

const timeZone = 'Europe/Paris'

describe('createClass', () => {
  it('opens a class that its creator teaches', async () => {
    const { id: userId } = await createUser()
    const { id, joinCode } = await createClass({ userId, name: '  Autumn  ', timeZone })
    expect(joinCode).toMatch(/^[A-Z]+-[2-9A-HJKMNP-TV-Z]{6}$/)
    expect(await db.class.findUnique({ where: { id }, include: { members: true } })).toMatchObject({
      name: 'Autumn',
      timeZone,
      joinCode,
      joinOpen: true,
      members: [{ userId, role: 'teacher', leftAt: null }],
    })
    expect(await listClasses({ userId })).toEqual({
      taught: [{ id, name: 'Autumn', learners: 0, joinOpen: true, role: 'teacher', archivedAt: null }],
      joined: [],
    })
  })

  it('keeps a name on one line and without what would turn the text around it', async () => {
    const { id: userId } = await createUser()
    const { id } = await createClass({ userId, name: ' Autumn\r\nBcc:\u202e x\0 ', timeZone })
    expect((await db.class.findUniqueOrThrow({ where: { id } })).name).toBe('Autumn Bcc: x')
  })

  it.each([
    [{ name: ' ', timeZone }, 'name'],
    [{ name: 'x'.repeat(121), timeZone }, 'name'],
    [{ name: 'Autumn', timeZone: 'Mars/Olympus' }, 'timeZone'],
  ])('refuses %j, naming the field', async (input, field) => {
    const { id: userId } = await createUser()
    await expect(createClass({ userId, ...input })).rejects.toMatchObject({ code: 'invalid', field })
    expect(await db.class.count()).toBe(0)
  })

  it("makes one class of a form that is sent twice, also at once, and takes over nobody else's", async () => {
    const [{ id: userId }, { id: stranger }] = [await createUser(), await createUser()]
    const id = randomUUID()
    const create = () => createClass({ userId, name: 'Autumn ', timeZone, id })
    const [first, ...others] = [...(await Promise.all([create(), create(), create()])), await create()]
    expect(first?.id).toBe(id)
    for (const other of others) expect(other).toEqual(first)
    await expect(createClass({ userId, name: 'Spring', timeZone, id })).rejects.toMatchObject({ code: 'conflict' })
    for (const taken of [id, 'nonsense'])
      await expect(createClass({ userId: stranger, name: 'Autumn', timeZone, id: taken })).rejects.toMatchObject({ code: 'not-found' })
    expect(await db.class.findMany({ include: { members: true } })).toMatchObject([{ id, name: 'Autumn', members: [{ userId }] }])
    expect(await db.classAct.count()).toBe(1)
  })

  it('lets nobody teach more than 200, also not by two clicks at once', async () => {
    const { id: userId } = await createUser()
    const ids = Array.from({ length: 199 }, (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`)
    await db.class.createMany({ data: ids.map((id, index) => ({ id, name: 'Class', joinCode: `PIER-${index}` })) })
    await db.classMember.createMany({ data: ids.map((classId) => ({ classId, userId, role: 'teacher' as const })) })
    const outcomes = await Promise.allSettled([1, 2].map(() => createClass({ userId, name: 'One more', timeZone })))
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find((outcome) => outcome.status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
    expect(await db.classMember.count({ where: { userId } })).toBe(200)
  })
})

describe('withNewJoinCode', () => {
  it('draws another code where one is taken', async () => {
    await db.class.create({ data: { name: 'First', joinCode: 'TAKEN-CODE22' } })
    const drawn: string[] = []
    const made = await withNewJoinCode((joinCode) => {
      drawn.push(joinCode)
      return db.class.create({ data: { name: 'Second', joinCode: drawn.length === 1 ? 'TAKEN-CODE22' : joinCode } })
    })
    expect(drawn).toHaveLength(2)
    expect(made.joinCode).toBe(drawn[1])
  })
})
