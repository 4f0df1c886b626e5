import 'server-only'
import { db } from '../../lib/db'
import { AppError } from '../../lib/errors'
import { listPages } from '../catalog/list-pages'

/** Comments that one reading shows. */
export const MOST_COMMENTS = 100

export type PageOpinion = { pageId: string; title: string; path: string; helpful: number; notHelpful: number }
export type Comment = { title: string; path: string; helpful: boolean; comment: string; at: Date; isOld: boolean }

/**
 * What readers think: each page that somebody judged, worst first, and the newest 100 comments. Three queries, whatever there is.
 * @throws AppError `not-found` unless the user's address is among the maintainers'
 */
export async function listFeedback(args: {
  userId: string
  maintainers: string[]
}): Promise<{ pages: PageOpinion[]; comments: Comment[] }> {
  const maintainer = await db.user.findFirst({ where: { id: args.userId, email: { in: args.maintainers } }, select: { id: true } })
  if (!maintainer) throw new AppError('not-found', 'There is no such page.')
  const [counts, rows] = await Promise.all([
    db.pageFeedback.groupBy({ by: ['pageId', 'helpful'], _count: { reader: true } }),
    db.pageFeedback.findMany({ where: { comment: { not: null } }, orderBy: { at: 'desc' }, take: MOST_COMMENTS }),
  ])
  const pages = listPages()
  const countOf = (pageId: string, helpful: boolean) =>
    counts.find((count) => count.pageId === pageId && count.helpful === helpful)?._count.reader ?? 0
  return {
    pages: pages
      .map(({ id, title, path }) => ({ pageId: id, title, path, helpful: countOf(id, true), notHelpful: countOf(id, false) }))
      .filter((page) => page.helpful + page.notHelpful > 0)
      .sort((a, b) => b.notHelpful - a.notHelpful || a.helpful - b.helpful),
    comments: rows.flatMap(({ pageId, helpful, comment, at, revision }) => {
      const page = pages.find(({ id }) => id === pageId)
      return page && comment ? [{ title: page.title, path: page.path, helpful, comment, at, isOld: page.revision !== revision }] : []
    }),
  }
}
