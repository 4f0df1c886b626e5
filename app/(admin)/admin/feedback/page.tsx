import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { HeadRow } from '@/components/ui/head-row'
import { listFeedback, MOST_COMMENTS } from '@/domain/feedback/list-feedback'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { getSession } from '@/lib/session'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'What readers think' }

export default async function FeedbackPage() {
  const session = await getSession()
  if (!session) redirect('/sign-in?to=/admin/feedback')
  const found = await listFeedback({ userId: session.userId, maintainers: env().ADMIN_EMAILS }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not-found') return null
    throw error
  })
  if (!found) notFound()
  const { pages, comments } = found
  return (
    <main id="main" className="page">
      <h1>What readers think</h1>
      <p className="lede">One answer per reader and page, the newest one. Pages that helped least come first.</p>
      <section aria-labelledby="pages">
        <h2 id="pages">Pages</h2>
        {pages.length === 0 ? (
          <p>Nobody has judged a page yet.</p>
        ) : (
          <table>
            <HeadRow headings={['Page', 'Helpful', 'Not helpful']} />
            <tbody>
              {pages.map((page) => (
                <tr key={page.pageId}>
                  <th scope="row">
                    <a href={page.path}>{page.title}</a>
                  </th>
                  <td>{page.helpful}</td>
                  <td>{page.notHelpful}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section aria-labelledby="comments">
        <h2 id="comments">The newest comments, at most {MOST_COMMENTS}</h2>
        {comments.length === 0 && <p>No comment yet.</p>}
        <ul className="comments">
          {comments.map((comment) => (
            <li key={`${comment.path} ${comment.at.toISOString()}`}>
              <p>{comment.comment}</p>
              <small>
                <a href={comment.path}>{comment.title}</a>, {comment.helpful ? 'helpful' : 'not helpful'},{' '}
                <time dateTime={comment.at.toISOString()}>{comment.at.toISOString().slice(0, 10)}</time>
                {comment.isOld && ', about an earlier text of the page'}
              </small>
            </li>
          ))}
        </ul>
      </section>
    </main>
  )
}
