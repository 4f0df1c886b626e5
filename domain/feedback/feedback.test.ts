import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '../../lib/db'
import { createUser } from '../../tests/factories'
import { listFeedback } from './list-feedback'
import { recordFeedback } from './record-feedback'

const base = { pageId: 'what-is-an-image', revision: 'r1', helpful: true }

async function createMaintainer() {
  const { id } = await createUser('Instructor 1')
  await db.user.update({ where: { id }, data: { email: `${id}@example.test` } })
  return { userId: id, maintainers: [`${id}@example.test`] }
}

describe('feedback', () => {
  it('counts one reader of one page once, with the newest answer, and keeps the comment', async () => {
    const reader = randomUUID()
    await recordFeedback({ ...base, reader, userId: null, comment: 'The figure helped.' })
    await recordFeedback({ ...base, reader, userId: null })
    await recordFeedback({ ...base, reader, userId: null, helpful: false })
    const { pages, comments } = await listFeedback(await createMaintainer())
    expect(pages).toEqual([expect.objectContaining({ pageId: 'what-is-an-image', helpful: 0, notHelpful: 1 })])
    expect(comments).toEqual([expect.objectContaining({ comment: 'The figure helped.', helpful: false, isOld: true })])
  })

  it('counts a reader who signs in later once, with the account, and forgets both with it', async () => {
    const reader = randomUUID()
    const { id: userId } = await createUser()
    await recordFeedback({ ...base, reader, userId: null })
    await recordFeedback({ ...base, reader, userId })
    expect(await db.pageFeedback.findMany({ select: { reader: true, userId: true } })).toEqual([{ reader: userId, userId }])
    await db.user.delete({ where: { id: userId } })
    expect(await db.pageFeedback.count()).toBe(0)
  })

  it('nobody writes over the answer of an account by sending its id', async () => {
    const { id: userId } = await createUser()
    await recordFeedback({ ...base, reader: randomUUID(), userId })
    await recordFeedback({ ...base, reader: userId, userId: null, helpful: false }).catch(() => undefined)
    expect(await db.pageFeedback.findMany({ where: { userId }, select: { helpful: true } })).toEqual([{ helpful: true }])
  })

  it('refuses a page that there is not, naming the field', async () => {
    await expect(recordFeedback({ ...base, pageId: 'nowhere', reader: randomUUID(), userId: null })).rejects.toMatchObject({
      code: 'invalid',
      field: 'pageId',
    })
  })

  it('is not there for others than maintainers', async () => {
    const { id: userId } = await createUser()
    await expect(listFeedback({ userId, maintainers: [] })).rejects.toMatchObject({ code: 'not-found' })
    await expect(listFeedback({ userId, maintainers: ['maintainer@example.test'] })).rejects.toMatchObject({ code: 'not-found' })
  })
})
