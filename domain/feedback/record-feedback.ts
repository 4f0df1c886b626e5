import 'server-only'
import { db } from '../../lib/db'
import { AppError } from '../../lib/errors'
import { listPages } from '../catalog/list-pages'
import type { FeedbackInput } from './schema'

/**
 * Stores what a reader thinks of a page: one answer per reader and page, the newest one. A comment stays until another comes.
 * Somebody who answered before signing in counts once, with the account.
 * @throws AppError `invalid` for a page that the guide does not have
 */
export async function recordFeedback(args: FeedbackInput & { userId: string | null; now?: Date }): Promise<void> {
  const { pageId, revision, helpful, comment, userId } = args
  if (!listPages().some((page) => page.id === pageId))
    throw new AppError('invalid', `pageId: the guide has no page "${pageId}". Nothing was stored.`, { field: 'pageId' })
  const reader = userId ?? args.reader
  const at = args.now ?? new Date()
  const answer = { userId, helpful, revision, at, ...(comment ? { comment } : {}) }
  await db.$transaction(async (tx) => {
    if (userId) await tx.pageFeedback.deleteMany({ where: { pageId, reader: args.reader, userId: null } })
    // An id that an account has is nobody else's to use.
    else if (await tx.pageFeedback.findFirst({ where: { pageId, reader, userId: { not: null } }, select: { reader: true } }))
      throw new AppError('forbidden', 'This answer belongs to an account that is not signed in here. Nothing was changed.')
    await tx.pageFeedback.upsert({ where: { pageId_reader: { pageId, reader } }, create: { pageId, reader, ...answer }, update: answer })
  })
}
